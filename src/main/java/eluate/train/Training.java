package eluate.train;

import eluate.language.Parsed;
import eluate.language.Quantities;
import eluate.language.Sentence;
import eluate.language.Token;
import eluate.lexicon.Lexicon;
import eluate.mention.Labels;
import eluate.mention.SequenceFeatures;
import eluate.mention.SequenceModel;
import eluate.mention.Tagger;
import eluate.mention.WordClusters;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Makes models from a folder of annotated files. */
public final class Training {

  /**
   * A model and how good it is.
   *
   * @param recipe what it was made of
   * @param model the model, fitted on everything
   * @param texts how many texts of each source it was fitted on
   * @param scores by measured file and type, of a model fitted without that file
   */
  record Result(
      Recipe recipe,
      SequenceModel model,
      Map<Recipe.Source, Integer> texts,
      Map<String, Map<String, Tally>> scores) {}

  private final Path folder;
  private final List<Path> heldOut;
  private final Lexicon lexicon;
  private final Fit.Options options;
  private final Consumer<String> progress;
  private final Quantities quantities = new Quantities(List.of());

  /**
   * Training from a folder.
   *
   * @param folder where the annotated files are
   * @param heldOut folders of texts that nothing may be learned from
   * @param lexicon the word lists that the models will be used with
   * @param progress told what is being done
   */
  public Training(Path folder, List<Path> heldOut, Lexicon lexicon, Consumer<String> progress) {
    this(folder, heldOut, lexicon, Fit.Options.standard(), progress);
  }

  Training(
      Path folder,
      List<Path> heldOut,
      Lexicon lexicon,
      Fit.Options options,
      Consumer<String> progress) {
    this.folder = folder;
    this.heldOut = heldOut;
    this.lexicon = lexicon;
    this.options = options;
    this.progress = progress;
  }

  /**
   * Makes a model and its card.
   *
   * @param recipe what it is made of
   * @param out the folder for both; made if missing
   * @throws IOException when a file cannot be read or written, or is malformed; names file and line
   */
  public void make(Recipe recipe, Path out) throws IOException {
    Result result = run(recipe);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    result.model().write(bytes);
    Files.createDirectories(out);
    Files.write(out.resolve(recipe.name() + ".bin"), bytes.toByteArray());
    String card = Card.of(result, options, bytes.size());
    Files.writeString(out.resolve(recipe.name() + ".md"), card, StandardCharsets.UTF_8);
  }

  /** Fits a model by its recipe, once to measure it and once for good. */
  Result run(Recipe recipe) throws IOException {
    Map<Recipe.Source, List<Annotated>> texts = new LinkedHashMap<>();
    for (Recipe.Source source : recipe.sources()) {
      texts.put(source, Annotated.read(folder.resolve(source.file())));
    }
    Map<String, Map<String, Tally>> scores = new LinkedHashMap<>();
    if (recipe.sources().stream().anyMatch(Recipe.Source::measure)) {
      HeldOut measured = heldOut();
      texts.forEach(
          (source, all) -> {
            if (source.measure()) {
              measured.add(all);
            }
          });
      progress.accept(recipe.name() + ": fitting to measure");
      Tagger tagger = new Tagger(fit(recipe, texts, measured, new LinkedHashMap<>()), lexicon);
      for (Map.Entry<Recipe.Source, List<Annotated>> entry : texts.entrySet()) {
        if (entry.getKey().measure()) {
          scores.put(
              entry.getKey().file(), measure(recipe, entry.getKey(), entry.getValue(), tagger));
        }
      }
      scores.forEach((file, byType) -> progress.accept(recipe.name() + ": " + file + " " + byType));
    }
    progress.accept(recipe.name() + ": fitting for good");
    Map<Recipe.Source, Integer> used = new LinkedHashMap<>();
    SequenceModel model = fit(recipe, texts, heldOut(), used);
    return new Result(recipe, model, used, scores);
  }

  private HeldOut heldOut() throws IOException {
    HeldOut held = new HeldOut();
    for (Path place : heldOut) {
      held.addFolder(place);
    }
    return held;
  }

  private SequenceModel fit(
      Recipe recipe,
      Map<Recipe.Source, List<Annotated>> texts,
      HeldOut held,
      Map<Recipe.Source, Integer> used)
      throws IOException {
    texts.values().forEach(held::trace);
    WordClusters clusters = clusters(held);
    SequenceFeatures features = new SequenceFeatures(lexicon, clusters);
    Labels labels = new Labels(recipe.types());
    List<Lesson> lessons = new ArrayList<>();
    texts.forEach(
        (source, all) -> {
          List<Lesson> some = lessons(recipe, source, held.allowed(all), labels, features);
          lessons.addAll(some);
          used.put(source, some.size());
        });
    progress.accept(recipe.name() + ": " + lessons.size() + " texts");
    return new Fit(labels, clusters, recipe.domains().size(), options).fit(lessons);
  }

  List<Lesson> lessons(
      Recipe recipe,
      Recipe.Source source,
      List<Annotated> texts,
      Labels labels,
      SequenceFeatures features) {
    List<Lesson> lessons = new ArrayList<>();
    int met = 0;
    for (Annotated text : texts) {
      List<Gold.Name> names = Gold.names(text, source, recipe.types());
      if (source.texts().has(names.size()) && met++ % source.every() == 0) {
        lessons.add(lesson(text, names, source, recipe, labels, features));
      }
    }
    return lessons;
  }

  private Lesson lesson(
      Annotated text,
      List<Gold.Name> names,
      Recipe.Source source,
      Recipe recipe,
      Labels labels,
      SequenceFeatures features) {
    Parsed parsed = Reading.parse(text.id(), text.text(), quantities);
    int domain = recipe.domains().indexOf(source.domain());
    List<Sample> samples = new ArrayList<>();
    for (Sentence sentence : parsed.sentences()) {
      int[] allowed = Gold.allowed(parsed, sentence, names, labels, source.covered());
      List<Token> tokens = parsed.tokens(sentence);
      int[] shared = features.shared(tokens);
      samples.add(new Sample(features.read(tokens), shared, allowed, null, domain));
    }
    return new Lesson(parsed, names, domain, samples);
  }

  private Map<String, Tally> measure(
      Recipe recipe, Recipe.Source source, List<Annotated> texts, Tagger tagger) {
    Measure measure = new Measure(tagger, source.covered());
    for (Annotated text : texts) {
      Parsed parsed = Reading.parse(text.id(), text.text(), quantities);
      measure.add(parsed, Gold.names(text, source, recipe.types()));
    }
    return measure.byType();
  }

  /** Clusters of the words of all files of the folder, whether their marks are used or not. */
  WordClusters clusters(HeldOut held) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList();
    }
    Map<String, List<String>> sentences = new LinkedHashMap<>();
    for (Path file : files) {
      for (Annotated text : held.allowed(Annotated.read(file))) {
        Parsed parsed = Reading.parse(text.id(), text.text(), quantities);
        for (Sentence sentence : parsed.sentences()) {
          sentences.computeIfAbsent(
              parsed.text(sentence.span()),
              words -> parsed.tokens(sentence).stream().map(Token::text).toList());
        }
      }
    }
    return Clustering.of(List.copyOf(sentences.values()));
  }
}
