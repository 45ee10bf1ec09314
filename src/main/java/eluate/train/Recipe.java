package eluate.train;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a model is made of.
 *
 * @param name the model's name
 * @param types what it finds; of marks that overlap, the one of the earlier type counts
 * @param sources the files that it learns from; the first one's domain is what the model is for
 */
public record Recipe(String name, List<String> types, List<Source> sources) {

  private static final String PROGRAM = "/eluate/models/recipes.json";

  /**
   * A file to learn from.
   *
   * @param file its name
   * @param domain texts of one sort, marked by one set of rules
   * @param licence as its makers state it
   * @param typeByMark the model's type for a mark's type, or for "relation/type" where the relation
   *     matters; an empty type says that the mark is to be passed over
   * @param covered the types of which everything is marked
   * @param texts which of its texts are learned from
   * @param every only every so many of those texts are learned from
   * @param measure whether the model is measured on it, fitted on the other files
   */
  public record Source(
      String file,
      String domain,
      String licence,
      Map<String, String> typeByMark,
      Set<String> covered,
      Texts texts,
      int every,
      boolean measure) {

    /** The model's type for a mark; null where there is none. */
    String type(Annotated.Mark mark) {
      String type = typeByMark.get(mark.relation() + "/" + mark.type());
      type = type == null ? typeByMark.get(mark.type()) : type;
      return type == null || type.isEmpty() ? null : type;
    }
  }

  /** Which texts of a file are learned from. */
  public enum Texts {
    ALL,
    /** Those in which something is marked. */
    MARKED,
    /** Those in which nothing is marked. */
    UNMARKED;

    private static Texts of(String name) {
      for (Texts texts : values()) {
        if (texts.name().toLowerCase(Locale.ROOT).equals(name)) {
          return texts;
        }
      }
      throw new IllegalArgumentException("texts are all, marked or unmarked, not \"" + name + "\"");
    }

    /** Whether a text belongs, by the number of marks in it. */
    boolean has(int marks) {
      return this == ALL || (this == MARKED) == (marks > 0);
    }
  }

  /** The domains, that which the model is for first. */
  List<String> domains() {
    Set<String> domains = new LinkedHashSet<>();
    sources.forEach(source -> domains.add(source.domain()));
    return List.copyOf(domains);
  }

  /**
   * The recipes of the models that come with the program.
   *
   * @throws IOException when they cannot be read
   */
  public static List<Recipe> ofProgram() throws IOException {
    try (InputStream in = Recipe.class.getResourceAsStream(PROGRAM)) {
      return read("recipes.json", in);
    }
  }

  /**
   * Reads recipes.
   *
   * @param file its name, for messages
   * @throws IOException when they cannot be read
   * @throws IllegalArgumentException when a part is missing or wrong; names file and recipe
   */
  public static List<Recipe> read(String file, InputStream in) throws IOException {
    List<Recipe> recipes = new ArrayList<>();
    JsonNode root;
    try {
      root = new ObjectMapper().readTree(in);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(file + ": " + e.getOriginalMessage(), e);
    }
    for (Map.Entry<String, JsonNode> field : root.properties()) {
      try {
        recipes.add(of(field.getKey(), field.getValue()));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            file + ": recipe \"" + field.getKey() + "\": " + e.getMessage(), e);
      }
    }
    return recipes;
  }

  private static Recipe of(String name, JsonNode node) {
    List<String> types = new ArrayList<>();
    required(node, "types").forEach(type -> types.add(type.asText()));
    List<Source> sources = new ArrayList<>();
    for (JsonNode source : required(node, "sources")) {
      sources.add(source(source, types));
    }
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("no sources");
    }
    return new Recipe(name, List.copyOf(types), List.copyOf(sources));
  }

  private static Source source(JsonNode node, List<String> types) {
    Map<String, String> marks = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : required(node, "marks").properties()) {
      marks.put(field.getKey(), known(field.getValue().asText(), types));
    }
    Set<String> covered = new TreeSet<>();
    node.path("covered").forEach(type -> covered.add(known(type.asText(), types)));
    return new Source(
        required(node, "file").asText(),
        required(node, "domain").asText(),
        required(node, "licence").asText(),
        Map.copyOf(marks),
        Set.copyOf(covered),
        Texts.of(node.path("texts").asText("all")),
        node.path("every").asInt(1),
        node.path("measure").asBoolean(false));
  }

  private static String known(String type, List<String> types) {
    if (!type.isEmpty() && !types.contains(type)) {
      throw new IllegalArgumentException("no type \"" + type + "\" among " + types);
    }
    return type;
  }

  private static JsonNode required(JsonNode node, String name) {
    JsonNode value = node.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no \"" + name + "\"");
    }
    return value;
  }
}
