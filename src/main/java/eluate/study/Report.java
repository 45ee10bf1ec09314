package eluate.study;

import eluate.record.AdverseEvent;
import eluate.record.Catalogue;
import eluate.record.DocumentInfo;
import eluate.record.Drug;
import eluate.record.Effect;
import eluate.record.Group;
import eluate.record.Indication;
import eluate.record.PaperRecord;
import eluate.record.PatientCount;
import eluate.record.Response;
import eluate.record.Score;
import eluate.text.Folding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What of a document tells which study it is about.
 *
 * @param id the document's
 * @param about what it says of itself
 * @param role what it is to a study
 * @param numbers of the trials that it reports
 * @param title for comparison
 * @param authors for comparison
 * @param catalogue what a catalogue says of it
 * @param length of its text in characters; 0 where the text is not at hand
 * @param text the beginning of its text for comparison; empty where it is not at hand
 * @param fingerprint the same for documents of the same words; null where the text is not at hand
 *     or too short to tell
 * @param drugs under study, folded and sorted
 * @param indications that are treated, folded and sorted
 * @param arms the people of each arm, sorted; empty where not all arms have a number
 * @param figures the results with a decimal place, as printed
 */
public record Report(
    String id,
    DocumentInfo about,
    Role role,
    TrialNumbers numbers,
    Title title,
    Authors authors,
    Catalogue catalogue,
    int length,
    String text,
    String fingerprint,
    Set<String> drugs,
    Set<String> indications,
    List<Integer> arms,
    Set<String> figures) {

  private static final List<String> SIZES =
      List.of("randomized", "enrolled", "treated", "analyzed");

  /** What a document is to a study. */
  public enum Role {
    /** It reports a study: a paper, a press item. */
    REPORT,
    /** It is a register's record of one. */
    REGISTER,
    /** It puts many studies together. */
    POOLED,
    /** It discusses the work of others. */
    COMMENT
  }

  /**
   * Takes a document's record for it.
   *
   * @param catalogue null where there is none
   * @param text null where it isn't at hand
   */
  public static Report of(PaperRecord record, Catalogue catalogue, String text) {
    Catalogue known = catalogue == null ? Catalogue.none(record.id()) : catalogue;
    String nct = record.document().ids() == null ? null : record.document().ids().nct();
    Fingerprint words = Fingerprint.of(text);
    return new Report(
        record.id(),
        record.document(),
        role(record.document(), known),
        TrialNumbers.of(known.registryNumbers(), nct, text),
        Title.of(record.document().title()),
        Authors.of(known.authors()),
        known,
        text == null ? 0 : text.length(),
        words.beginning(),
        words.whole(),
        folded(record.drugs().stream().filter(d -> "studied".equals(d.role())).map(Drug::name)),
        folded(
            record.indications().stream()
                .filter(i -> "treated".equals(i.role()))
                .map(Indication::name)),
        arms(record),
        figures(record));
  }

  private static Role role(DocumentInfo document, Catalogue catalogue) {
    List<String> types = catalogue.publicationTypes();
    if (types.stream().anyMatch(type -> StudyWords.found("comment", type))) {
      return Role.COMMENT;
    }
    boolean pooled =
        document.kind().equals("review")
            || document.kind().equals("monograph")
            || StudyWords.found("pooled", document.title())
            || types.stream().anyMatch(type -> StudyWords.found("pooled", type)) && !primary(types);
    if (pooled) {
      return Role.POOLED;
    }
    return document.kind().equals("registry") ? Role.REGISTER : Role.REPORT;
  }

  /** The catalogue calls a report with a look at the literature a review as well. */
  private static boolean primary(List<String> types) {
    return types.stream().anyMatch(type -> StudyWords.found("primary", type));
  }

  private static Set<String> folded(Stream<String> names) {
    Set<String> folded = new TreeSet<>();
    names.filter(Objects::nonNull).forEach(name -> folded.add(Folding.key(name)));
    return folded;
  }

  private static List<Integer> arms(PaperRecord record) {
    List<Integer> sizes = new ArrayList<>();
    for (Group group : record.groups()) {
      if (group.kind().equals("arm")) {
        Integer size = group.size() == null ? counted(record, group.label()) : group.size();
        if (size == null) {
          return List.of();
        }
        sizes.add(size);
      }
    }
    sizes.sort(null);
    return sizes.size() < 2 ? List.of() : List.copyOf(sizes);
  }

  private static Integer counted(PaperRecord record, String arm) {
    for (String kind : SIZES) {
      for (PatientCount count : record.patientCounts()) {
        if (count.kind().equals(kind) && arm.equals(count.group())) {
          return count.count();
        }
      }
    }
    return null;
  }

  /** What two reports of one study have in common and others hardly. */
  private static Set<String> figures(PaperRecord record) {
    Stream<BigDecimal> numbers =
        Stream.of(
                record.scores().stream().map(Score::value),
                record.responses().stream().map(Response::percent),
                record.effects().stream().map(Effect::value),
                record.adverseEvents().stream().map(AdverseEvent::percent))
            .flatMap(family -> family);
    Set<String> figures = new TreeSet<>();
    numbers
        .filter(number -> number != null && number.scale() > 0)
        .forEach(number -> figures.add(number.abs().stripTrailingZeros().toPlainString()));
    return figures;
  }

  /** The trials that it reports, by their numbers in registers. */
  public Set<String> registered() {
    return numbers.all();
  }

  String pmid() {
    return about.ids() == null ? null : about.ids().pmid();
  }

  String pmcid() {
    return about.ids() == null ? null : about.ids().pmcid();
  }

  String doi() {
    String doi = about.ids() == null ? null : about.ids().doi();
    return doi == null ? null : doi.toLowerCase(Locale.ROOT);
  }

  /** Whether the two can be reports of one study at all: what pools studies is none of them. */
  boolean canJoin(Report other) {
    boolean pooled = role == Role.POOLED && other.role == Role.POOLED;
    return pooled || reports() && other.reports();
  }

  private boolean reports() {
    return role == Role.REPORT || role == Role.REGISTER;
  }
}
