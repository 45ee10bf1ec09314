package eluate.curate;

import com.fasterxml.jackson.databind.JsonNode;
import eluate.export.Paper;
import eluate.json.RecordJson;
import eluate.record.DocumentInfo;
import java.util.ArrayList;
import java.util.List;

/**
 * A paper as its extraction left it: what reviewers look at.
 *
 * @param id the document's
 * @param info what it says of itself
 * @param documentTree the same as the record has it
 * @param text that all positions count in
 * @param textSha256 of the text
 * @param suggestions what the machine found
 * @param numbers those that no fact uses
 */
public record CuratedPaper(
    String id,
    DocumentInfo info,
    JsonNode documentTree,
    String text,
    String textSha256,
    List<Suggestion> suggestions,
    List<LooseNumber> numbers) {

  private static final String PDF = "application/pdf";

  /** Whether it was read from a PDF file, which has pages to show. */
  public boolean hasPages() {
    return PDF.equals(info.source().mediaType());
  }

  /** Makes it of what an extraction wrote. */
  static CuratedPaper of(Paper paper, KnownWrong knownWrong) {
    JsonNode tree = RecordJson.tree(paper.record());
    String sha256 = Hashes.sha256(paper.text());
    List<LooseNumber> numbers =
        paper.left() == null
            ? List.of()
            : paper.left().unclaimed().stream().map(n -> LooseNumber.of(n, sha256)).toList();
    List<Suggestion> suggestions = new ArrayList<>(Suggestions.of(tree, paper.text(), sha256));
    suggestions.addAll(knownWrong.of(paper.record().id(), sha256));
    return new CuratedPaper(
        paper.record().id(),
        paper.record().document(),
        tree.path("document"),
        paper.text(),
        sha256,
        List.copyOf(suggestions),
        numbers);
  }
}
