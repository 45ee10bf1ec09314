package eluate.extract;

import eluate.language.Parsed;
import eluate.language.Sentence;
import eluate.mention.Mention;
import eluate.mention.Mentions;
import eluate.text.Finder;
import eluate.text.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;

/**
 * Arms that the text letters and then explains: "Group RD (n = 45) had ropivacaine plus
 * dexmedetomidine".
 */
final class LetteredArms {
  private static final Wording GROUP =
      Wording.of("\\b([Gg]roup|[Aa]rm|[Cc]ohort) ([A-Z]{1,3}\\d?|[IVX]{1,4}|\\d)\\b");
  private static final Wording GIVEN =
      Wording.of(
          "(?i)^[^.;]{0,60}?(?:received|receiving|was given|were given|got|had|treated|:|=|\\(|,)");
  private static final Wording SIZE = Wording.of("(?i)\\bn ?= ?(\\d+)");

  private final Parsed parsed;
  private final Mentions mentions;

  LetteredArms(Parsed parsed, Mentions mentions) {
    this.parsed = parsed;
    this.mentions = mentions;
  }

  /** The arms in the order of their letters' first mention; empty where the text explains none. */
  List<Arm> read() {
    Map<String, Arm> arms = new LinkedHashMap<>();
    for (Sentence sentence : parsed.sentences()) {
      List<int[]> places = new ArrayList<>();
      Finder m = GROUP.finder(parsed.words(sentence));
      while (m.find()) {
        places.add(new int[] {m.start(), m.end()});
      }
      for (int i = 0; i < places.size(); i++) {
        int limit = i + 1 < places.size() ? places.get(i + 1)[0] : sentence.span().end();
        explain(sentence, places.get(i)[0], places.get(i)[1], limit, arms);
      }
    }
    return arms.values().stream().filter(a -> !a.drugs.isEmpty()).toList();
  }

  private void explain(Sentence sentence, int start, int end, int limit, Map<String, Arm> arms) {
    String letter = parsed.document().text().substring(start, end);
    String words = parsed.document().text().substring(end, limit);
    boolean bracketed = start > 0 && parsed.document().text().charAt(start - 1) == '(';
    if (arms.containsKey(letter) || bracketed || !GIVEN.in(words)) {
      return;
    }
    Set<String> drugs = new TreeSet<>();
    for (Mention drug : mentions.in(sentence, Mention.Type.DRUG)) {
      if (drug.span().start() >= end && drug.span().end() <= limit) {
        drugs.add(drug.name());
      }
    }
    Matcher control = TreatmentAtoms.CONTROL.matcher(words);
    if (drugs.isEmpty() && control.find()) {
      drugs.add(control.group().toLowerCase(java.util.Locale.ROOT));
    }
    if (drugs.isEmpty()) {
      return;
    }
    Arm arm = new Arm(String.join(" + ", drugs), drugs, null);
    arm.aliases.add(letter);
    String alone = letter.substring(letter.indexOf(' ') + 1);
    if (alone.length() > 1 || Character.isLetter(alone.charAt(0))) {
      arm.aliases.add(alone);
    }
    Finder size = SIZE.finder(words);
    if (size.find()) {
      arm.size = Integer.valueOf(size.group(1));
    }
    arms.put(letter, arm);
  }
}
