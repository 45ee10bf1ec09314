package eluate.read;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The sorts of files that hold no readable text, told by their first bytes. */
enum BinaryType {
  ZIP("a ZIP archive or an office document", "unpack it, or save it as text", "PK\u0003\u0004"),
  GZIP("gzip-compressed", "unpack it first", "\u001f\u008b"),
  OLE("an old office document", "save it as text", "\u00d0\u00cf\u0011\u00e0"),
  RTF("an RTF document", "save it as text", "{\\rtf"),
  PNG("a picture", "recognise its text first", "\u0089PNG"),
  JPEG("a picture", "recognise its text first", "\u00ff\u00d8\u00ff"),
  GIF("a picture", "recognise its text first", "GIF8"),
  OTHER("a binary file", "give text or HTML", "");

  private static final int LOOK = 4096;

  private final String description;
  private final String remedy;
  private final String magic;

  BinaryType(String description, String remedy, String magic) {
    this.description = description;
    this.remedy = remedy;
    this.magic = magic;
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
      if (type != OTHER && head.startsWith(type.magic)) {
        return Optional.of(type);
      }
    }
    return head.indexOf('\0') >= 0 && !utf16 ? Optional.of(OTHER) : Optional.empty();
  }
}
