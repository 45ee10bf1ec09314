package eluate.study;

import eluate.record.Catalogue;
import eluate.record.DocumentInfo;
import eluate.record.Drug;
import eluate.record.Group;
import eluate.record.Indication;
import eluate.record.PaperRecord;
import eluate.record.Score;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Makes a document for the tests, a slot at a time. */
final class Made {

  private final String id;
  private String kind = "article";
  private String title;
  private String pmid;
  private String doi;
  private String nct;
  private String text;
  private List<String> authors = List.of();
  private List<String> types = List.of();
  private List<String> numbers = List.of();
  private final List<Catalogue.Link> links = new ArrayList<>();
  private final List<Group> groups = new ArrayList<>();
  private final List<Drug> drugs = new ArrayList<>();
  private final List<Indication> indications = new ArrayList<>();
  private final List<Score> scores = new ArrayList<>();

  private Made(String id) {
    this.id = id;
  }

  static Made document(String id) {
    return new Made(id);
  }

  Made kind(String kind) {
    this.kind = kind;
    return this;
  }

  Made title(String title) {
    this.title = title;
    return this;
  }

  Made pmid(String pmid) {
    this.pmid = pmid;
    return this;
  }

  Made doi(String doi) {
    this.doi = doi;
    return this;
  }

  Made nct(String nct) {
    this.nct = nct;
    return this;
  }

  Made text(String text) {
    this.text = text;
    return this;
  }

  Made authors(String... authors) {
    this.authors = List.of(authors);
    return this;
  }

  Made types(String... types) {
    this.types = List.of(types);
    return this;
  }

  Made numbers(String... numbers) {
    this.numbers = List.of(numbers);
    return this;
  }

  Made link(String type, String pmid) {
    links.add(new Catalogue.Link(type, pmid, null));
    return this;
  }

  Made arms(int... sizes) {
    for (int size : sizes) {
      groups.add(new Group("arm " + groups.size(), "arm", List.of(), size, null, null, null));
    }
    return this;
  }

  Made treats(String drug, String disease) {
    drugs.add(new Drug(drug, null, "studied", "all", null, null, null, List.of(), null));
    indications.add(new Indication(disease, List.of(), "treated", "all", List.of(), null));
    return this;
  }

  Made results(String... values) {
    for (String value : values) {
      scores.add(
          new Score(
              "QMG",
              "all",
              "value",
              "mean",
              new BigDecimal(value),
              null,
              null,
              null,
              List.of(),
              null));
    }
    return this;
  }

  Report report() {
    PaperRecord record =
        new PaperRecord(
            PaperRecord.SCHEMA_VERSION,
            id,
            new DocumentInfo(
                kind,
                title,
                2020,
                new DocumentInfo.Ids(pmid, null, doi, nct),
                new DocumentInfo.SourceInfo(id, "text/plain", "00")),
            groups,
            drugs,
            indications,
            List.of(),
            scores,
            List.of(),
            List.of(),
            List.of());
    return Report.of(record, new Catalogue(id, authors, types, numbers, null, links), text);
  }
}
