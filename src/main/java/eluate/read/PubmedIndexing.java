package eluate.read;

import eluate.document.Indexing;
import eluate.text.Finder;
import eluate.text.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** What PubMed's XML says of a paper beyond its text. */
final class PubmedIndexing {

  private static final Wording YEAR = Wording.of("(?:19|20)\\d\\d");
  private static final Pattern NCT = Pattern.compile("NCT\\d{8}");

  private PubmedIndexing() {}

  static Indexing of(Element citation) {
    List<String> mesh = new ArrayList<>();
    for (Element heading : citation.select("MeshHeadingList > MeshHeading")) {
      String descriptor = text(heading, "DescriptorName");
      List<String> qualifiers = heading.select("> QualifierName").eachText();
      if (qualifiers.isEmpty()) {
        mesh.add(descriptor);
      }
      qualifiers.forEach(q -> mesh.add(descriptor + "/" + q));
    }
    List<Indexing.Notice> notices = new ArrayList<>();
    for (Element link : citation.select("CommentsCorrectionsList > CommentsCorrections")) {
      notices.add(
          new Indexing.Notice(link.attr("RefType"), text(link, "PMID"), text(link, "RefSource")));
    }
    return new Indexing(
        text(citation, "Language"),
        authors(citation),
        texts(citation, "PublicationType"),
        mesh,
        registryNumbers(citation),
        notices);
  }

  private static List<String> authors(Element citation) {
    List<String> authors = new ArrayList<>();
    Element list = citation.selectFirst("AuthorList:not([Type=editors])");
    for (Element author : list == null ? List.<Element>of() : list.select("> Author")) {
      Stream.of(author.selectFirst("> LastName"), author.selectFirst("> Initials"))
          .filter(Objects::nonNull)
          .map(e -> Normaliser.normalise(e.text()).strip())
          .reduce((surname, initials) -> surname + " " + initials)
          .or(() -> Optional.ofNullable(text(author, "CollectiveName")))
          .ifPresent(authors::add);
    }
    return authors;
  }

  /** As {@link RawPaper#tags} has them. */
  static Map<String, String> tags(Element citation) {
    Map<String, String> tags = new TreeMap<>();
    put(tags, "pmid", text(citation, "PMID"));
    for (Element id :
        citation.select(
            "PubmedData > ArticleIdList > ArticleId, PubmedBookData > ArticleIdList > ArticleId")) {
      switch (id.attr("IdType")) {
        case "doi" -> put(tags, "doi", id.text());
        case "pmc" -> put(tags, "pmcid", id.text());
        default -> {}
      }
    }
    put(tags, "doi", text(citation, "ELocationID[EIdType=doi]"));
    put(tags, "title", text(citation, "ArticleTitle"));
    Element date = citation.selectFirst("JournalIssue > PubDate, Book > PubDate");
    Finder year = YEAR.finder(date == null ? "" : date.text());
    put(tags, "year", year.find() ? year.group() : null);
    List<String> trials =
        registryNumbers(citation).stream()
            .map(n -> n.substring(n.indexOf('/') + 1))
            .filter(n -> NCT.matcher(n).matches())
            .distinct()
            .toList();
    // Of several one can't tell which is the paper's own.
    put(tags, "nct", trials.size() == 1 ? trials.get(0) : null);
    return tags;
  }

  private static List<String> registryNumbers(Element citation) {
    List<String> numbers = new ArrayList<>();
    for (Element bank : citation.select("DataBankList > DataBank")) {
      for (Element number : bank.select("AccessionNumber")) {
        numbers.add(text(bank, "DataBankName") + "/" + number.text().strip());
      }
    }
    return numbers;
  }

  private static void put(Map<String, String> tags, String name, String value) {
    if (value != null && !value.isBlank()) {
      tags.putIfAbsent(name, Normaliser.normalise(value).strip());
    }
  }

  private static List<String> texts(Element in, String what) {
    return in.select(what).eachText();
  }

  private static String text(Element in, String what) {
    Element found = in.selectFirst(what);
    return found == null ? null : Normaliser.normalise(found.text()).strip();
  }
}
