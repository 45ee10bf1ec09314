package eluate.train;

import eluate.document.Document;
import eluate.document.Indexing;
import eluate.document.Kind;
import eluate.document.Metadata;
import eluate.document.Section;
import eluate.document.Source;
import eluate.language.Parsed;
import eluate.language.Quantities;
import eluate.text.Span;
import java.util.List;

/** Reads bare text as language. */
final class Reading {
  private static final Metadata NOTHING =
      new Metadata(Kind.ARTICLE, null, null, null, null, null, null, Indexing.NONE);

  private Reading() {}

  static Parsed parse(String id, String text, Quantities quantities) {
    Section whole = new Section(Section.Role.BODY, "", new Span(0, text.length()));
    Source source = new Source(id, "text/plain", "");
    return Parsed.of(
        new Document(id, source, NOTHING, text, List.of(whole), List.of()), quantities);
  }
}
