package eluate.read;

import java.util.List;
import java.util.Map;

/** Plain text: whatever no other reader takes. */
final class PlainTextReader implements FormatReader {

  @Override
  public boolean accepts(String text) {
    return true;
  }

  @Override
  public RawPaper read(String text) {
    String plain = Normaliser.normalise(text);
    return new RawPaper("text/plain", plain, TextTables.of(plain), List.of(), Map.of());
  }
}
