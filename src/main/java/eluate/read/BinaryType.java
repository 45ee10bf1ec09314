package eluate.read;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The sorts of files that hold no readable text, told by their first bytes. */
enum BinaryType {
  DOCX("a Word document (docx)", "save it as PDF, HTML or text", Zip.MAGIC, "word/"),
  XLSX("an Excel workbook (xlsx)", "save the sheet as text or HTML", Zip.MAGIC, "xl/"),
  PPTX("a PowerPoint file (pptx)", "save it as PDF", Zip.MAGIC, "ppt/"),
  OPEN_DOCUMENT("an OpenDocument file", "save it as PDF or HTML", Zip.MAGIC, "vnd.oasis"),
  EPUB("an EPUB book", "save the article as HTML or PDF", Zip.MAGIC, "application/epub"),
  ZIP("a ZIP archive", "unpack it", Zip.MAGIC),
  GZIP("gzip-compressed", "unpack it first", "\u001f\u008b"),
  OLE("an old office document", "save it as text", "\u00d0\u00cf\u0011\u00e0"),
  RTF("an RTF document", "save it as text", "{\\rtf"),
  PNG("a picture", "recognise its text first", "\u0089PNG"),
  JPEG("a picture", "recognise its text first", "\u00ff\u00d8\u00ff"),
  GIF("a picture", "recognise its text first", "GIF8"),
  OTHER("a binary file", "give text or HTML", "");

  private static final int LOOK = 4096;

  /** How much of each end of an archive is looked through for the names in it. */
  private static final int ENDS = 65_536;

  private final String description;
  private final String remedy;
  private final String magic;

  /** What an archive holds; empty where that does not matter. */
  private final String within;

  BinaryType(String description, String remedy, String magic) {
    this(description, remedy, magic, "");
  }

  BinaryType(String description, String remedy, String magic, String within) {
    this.description = description;
    this.remedy = remedy;
    this.magic = magic;
    this.within = within;
  }

  /** Constants of an enum can't see its own. */
  private static final class Zip {
    static final String MAGIC = "PK\u0003\u0004";
  }

  /** What is wrong and what to do, as a part of a sentence. */
  String problem() {
    return "is " + description + ", which can't be read; " + remedy;
  }

  /**
   * The type of these bytes; empty where they may be text.
   *
   * @param utf16 whether the bytes are known to be UTF-16, where zero bytes are no sign of a binary
   *     file
   */
  static Optional<BinaryType> of(byte[] bytes, boolean utf16) {
    String head = new String(bytes, 0, Math.min(bytes.length, LOOK), StandardCharsets.ISO_8859_1);
    for (BinaryType type : values()) {
      if (type != OTHER && head.startsWith(type.magic) && holds(bytes, type.within)) {
        return Optional.of(type);
      }
    }
    return head.indexOf('\0') >= 0 && !utf16 ? Optional.of(OTHER) : Optional.empty();
  }

  private static boolean holds(byte[] bytes, String name) {
    int length = Math.min(bytes.length, ENDS);
    String first = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    String last = new String(bytes, bytes.length - length, length, StandardCharsets.ISO_8859_1);
    return first.contains(name) || last.contains(name);
  }
}
