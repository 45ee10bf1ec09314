package eluate.extract;

import eluate.language.Sentence;
import eluate.mention.Mention;
import eluate.record.Indication;
import eluate.text.Folding;
import eluate.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The conditions of a register's record: what its people have and are treated for. */
final class RegistryIndications implements Extractor<Indication> {
  /** "Caries, Dental", as indexes write it. */
  private static final Pattern INVERTED = Pattern.compile("([^,;]{2,60}), ([^,;]{2,60})");

  private final RegistryWords words;

  RegistryIndications(RegistryWords words) {
    this.words = words;
  }

  @Override
  public List<Indication> extract(Analysis analysis) {
    List<Indication> indications = new ArrayList<>();
    Set<String> done = new HashSet<>();
    for (Span condition : analysis.document().registry().conditions()) {
      String printed = analysis.document().text(condition);
      if (!words.are("healthy", printed) && done.add(Folding.key(printed))) {
        indications.add(indication(analysis, condition, printed));
      }
    }
    return indications;
  }

  /** A name that lists know at the field's end leaves what stands before it as qualifiers. */
  private static Indication indication(Analysis analysis, Span condition, String printed) {
    String name = inOrder(analysis, Terms.lower(printed));
    List<String> qualifiers = List.of();
    for (Mention mention : analysis.mentions().all(Mention.Type.CONDITION)) {
      if (condition.contains(mention.span()) && mention.span().end() == condition.end()) {
        Sentence sentence = analysis.sentences().get(mention.sentence());
        Qualifiers before = Qualifiers.before(analysis, sentence, mention.span());
        if (before.start() == condition.start()) {
          name = Terms.lower(analysis.document().text(mention.span()));
          qualifiers = before.found();
        }
      }
    }
    return new Indication(
        name,
        qualifiers,
        "treated",
        Groups.ALL,
        List.of(analysis.evidence(condition, "registry.condition")),
        Confidence.STATED);
  }

  /** An index's inverted name in the order of speech, where a list knows the name so. */
  private static String inOrder(Analysis analysis, String name) {
    Matcher m = INVERTED.matcher(name);
    if (!m.matches()) {
      return name;
    }
    String turned = m.group(2) + " " + m.group(1);
    List<String> all = Folding.words(turned);
    boolean known =
        !all.isEmpty()
            && analysis.lexicon().phrases().longest(all, all, 0).stream()
                .anyMatch(match -> match.words() == all.size());
    return known ? turned : name;
  }
}
