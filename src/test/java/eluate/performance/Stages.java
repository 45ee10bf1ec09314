package eluate.performance;

import eluate.document.Document;
import eluate.extract.PaperExtractor;
import eluate.language.Numeral;
import eluate.language.Parsed;
import eluate.language.Quantities;
import eluate.lexicon.Lexicon;
import eluate.mention.MentionFinder;
import eluate.mention.Mentions;
import eluate.read.Readers;
import eluate.read.UnreadableException;
import eluate.record.PaperRecord;
import eluate.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Eluate's stages, each by itself and each with those before it. */
final class Stages {
  private final Readers readers = new Readers();
  private final Lexicon lexicon = Lexicon.load();
  private final Quantities quantities = new Quantities(lexicon.units());
  private final MentionFinder finder = new MentionFinder(lexicon, true, true);
  private final PaperExtractor extractor = new PaperExtractor();

  /** A file read. */
  Document read(String name, byte[] paper) throws UnreadableException {
    return readers.read(name, paper);
  }

  /** A document's sentences, words and quantities. */
  Parsed language(Document document) {
    return Parsed.of(document, quantities);
  }

  /** What is named in it. */
  Mentions names(Parsed parsed) {
    return finder.find(parsed);
  }

  /** Its record, with all that comes before. */
  PaperRecord record(Document document) {
    return extractor.examine(document).record();
  }

  /** The numbers of a text alone. */
  static int numbers(byte[] paper) {
    String text = new String(paper, StandardCharsets.UTF_8);
    return Numeral.scan(text, new Span(0, text.length())).size();
  }

  /** Each stage with those before it, as rows of the table. */
  List<Work> works() {
    return List.of(
        new Work("Eluate: number scan", 1, (name, paper) -> numbers(paper)),
        new Work("Eluate: read", 1, (name, paper) -> read(name, paper).text().length()),
        new Work(
            "Eluate: read, language",
            1,
            (name, paper) -> language(read(name, paper)).tokens().size()),
        new Work(
            "Eluate: read, language, names",
            1,
            (name, paper) -> names(language(read(name, paper))).all().size()),
        new Work("Eluate: whole", 1, (name, paper) -> record(read(name, paper)).drugs().size()));
  }
}
