package eluate.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * Two folders that belong together on a command line.
 *
 * @param first as named first
 * @param second as named behind it
 */
record Pair(Path first, Path second) {

  /**
   * The pairs of a list of folders.
   *
   * @param what what the two of a pair are called, for the message
   * @throws ParameterException when one is left over
   */
  static List<Pair> of(CommandSpec spec, List<Path> folders, String what) {
    if (folders.size() % 2 != 0) {
      throw new ParameterException(spec.commandLine(), "name " + what + " folders in pairs");
    }
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < folders.size(); i += 2) {
      pairs.add(new Pair(folders.get(i), folders.get(i + 1)));
    }
    return pairs;
  }
}
