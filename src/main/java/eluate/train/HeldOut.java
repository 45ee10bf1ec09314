package eluate.train;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Texts that nothing may be learned from, because something is measured on them: whatever shares a
 * long passage with one of them is left out, and so is everything else from the same paper.
 */
final class HeldOut {
  /** Words in a row that two texts have in common only when one was taken from the other. */
  private static final int PASSAGE = 14;

  private final Set<Long> passages = new HashSet<>();
  private final Set<String> papers = new HashSet<>();

  /** Holds a text out. */
  void add(String text) {
    passages.addAll(passages(text));
  }

  /** Holds out all files of a folder, and of the folders in it, that have text in them. */
  void addFolder(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".txt") || name.endsWith(".html")) {
          add(Files.readString(file, StandardCharsets.UTF_8));
        }
      }
    }
  }

  /** Holds out annotated texts with all else from the same papers. */
  void add(Collection<Annotated> texts) {
    for (Annotated text : texts) {
      add(text.text());
      papers.add(text.paper());
    }
  }

  /** Learns from which papers the texts held out were taken. */
  void trace(Collection<Annotated> texts) {
    for (Annotated text : texts) {
      if (shares(text.text())) {
        papers.add(text.paper());
      }
    }
  }

  /** The texts that may be learned from. */
  List<Annotated> allowed(List<Annotated> texts) {
    List<Annotated> allowed = new ArrayList<>();
    for (Annotated text : texts) {
      if (!papers.contains(text.paper()) && !shares(text.text())) {
        allowed.add(text);
      }
    }
    return allowed;
  }

  private boolean shares(String text) {
    return passages(text).stream().anyMatch(passages::contains);
  }

  /** Every passage of that many words; the whole text where it is shorter. */
  private static Set<Long> passages(String text) {
    List<String> words = new ArrayList<>();
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{Nd}]+")) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    Set<Long> found = new HashSet<>();
    int length = Math.min(PASSAGE, words.size());
    for (int i = 0; i + length <= words.size(); i++) {
      long hash = length;
      for (int j = i; j < i + length; j++) {
        hash = hash * 1_000_003 + words.get(j).hashCode();
      }
      found.add(hash);
    }
    return found;
  }
}
