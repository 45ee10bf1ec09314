package eluate.extract;

import eluate.document.Document;
import eluate.language.Parsed;
import eluate.language.Quantities;
import eluate.language.Sentence;
import eluate.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What abstracts with headings teach about the parts of those without. */
public final class SentenceLessons {
  /**
   * A sentence under a heading.
   *
   * @param signs what is seen of it
   * @param role what its heading says it is: one of {@link #ROLES}
   */
  public record Lesson(Set<String> signs, String role) {}

  /** The roles that are told apart. */
  public static final List<String> ROLES = SentenceRoles.ROLES;

  /** From what probability on a role is given. */
  public static final double SURE = SentenceRoles.SURE;

  private static final int FEWEST_ROLES = 3;

  private final Quantities quantities = new Quantities(Lexicon.load().units());

  /**
   * The lessons of one abstract, in reading order; none where headings tell fewer than three parts.
   */
  public List<Lesson> of(Document document) {
    Parsed parsed = Parsed.of(document, quantities);
    List<Sentence> told = parsed.sentences().stream().filter(s -> role(s) != null).toList();
    Set<String> roles = new HashSet<>();
    told.forEach(s -> roles.add(role(s)));
    List<Lesson> lessons = new ArrayList<>();
    for (int i = 0; i < told.size() && roles.size() >= FEWEST_ROLES; i++) {
      Set<String> signs = SentenceSigns.of(parsed, told.get(i), i, told.size());
      lessons.add(new Lesson(signs, role(told.get(i))));
    }
    return lessons;
  }

  /** The sign of what the sentence before is; {@code null} for the first sentence. */
  public static String behind(String role) {
    return SentenceSigns.behind(role);
  }

  private static String role(Sentence sentence) {
    return switch (sentence.role()) {
      case BACKGROUND -> "background";
      case METHODS, ELIGIBILITY -> "methods";
      case RESULTS, SAFETY -> "results";
      case CONCLUSION -> "conclusion";
      default -> null;
    };
  }
}
