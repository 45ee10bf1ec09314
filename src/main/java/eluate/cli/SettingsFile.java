package eluate.cli;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * {@code eluate.toml}: what options are where the command line doesn't give them, a table for each
 * command. Found in the current folder, or named by {@code --settings}.
 */
final class SettingsFile implements IDefaultValueProvider {

  private static final String NAME = "eluate.toml";
  private static final String OPTION = "--settings";

  private final Path file;
  private final JsonNode tables;

  private SettingsFile(Path file, JsonNode tables) {
    this.file = file;
    this.tables = tables;
  }

  /**
   * Reads the file that the arguments name, or the one in the current folder, and gives what it
   * says to all commands. This must be done before the arguments are parsed.
   *
   * @throws BadSettingsException when it says what no command understands
   * @throws IOException when it can't be read
   */
  static void apply(CommandLine program, String[] arguments)
      throws IOException, BadSettingsException {
    Path file = named(List.of(arguments));
    if (file == null && Files.isRegularFile(Path.of(NAME))) {
      file = Path.of(NAME);
    }
    if (file != null) {
      JsonNode tables = read(file);
      check(program, file, tables);
      program.setDefaultValueProvider(new SettingsFile(file, tables));
    }
  }

  private static Path named(List<String> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.startsWith(OPTION + "=")) {
        return Path.of(argument.substring(OPTION.length() + 1));
      }
      if (argument.equals(OPTION) && i + 1 < arguments.size()) {
        return Path.of(arguments.get(i + 1));
      }
    }
    return null;
  }

  private static JsonNode read(Path file) throws IOException, BadSettingsException {
    try {
      return new TomlMapper().readTree(Files.readString(file, StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      String place = at == null ? "" : ":" + at.getLineNr() + ":" + at.getColumnNr();
      throw new BadSettingsException(file + place, e.getOriginalMessage());
    }
  }

  private static void check(CommandLine program, Path file, JsonNode tables)
      throws BadSettingsException {
    for (Map.Entry<String, JsonNode> table : tables.properties()) {
      CommandLine command = program.getSubcommands().get(table.getKey());
      if (command == null || !table.getValue().isObject()) {
        throw new BadSettingsException(
            file.toString(), "[" + table.getKey() + "] is no command; a table is named after one");
      }
      TreeSet<String> known = new TreeSet<>();
      for (OptionSpec option : command.getCommandSpec().options()) {
        known.add(name(option));
      }
      for (Map.Entry<String, JsonNode> setting : table.getValue().properties()) {
        if (!known.contains(setting.getKey())) {
          throw new BadSettingsException(
              file.toString(),
              "[" + table.getKey() + "] has no setting " + setting.getKey() + ", but " + known);
        }
      }
    }
  }

  private static String name(OptionSpec option) {
    return option.longestName().replaceFirst("^-{1,2}", "");
  }

  /** The file whose settings a command has; null for none. */
  static Path inForce(CommandSpec command) {
    return command.defaultValueProvider() instanceof SettingsFile settings ? settings.file : null;
  }

  @Override
  public String defaultValue(ArgSpec argument) {
    if (!argument.isOption()) {
      return null;
    }
    JsonNode value = tables.path(argument.command().name()).path(name((OptionSpec) argument));
    if (value.isArray()) {
      List<String> values = new ArrayList<>();
      value.forEach(one -> values.add(one.asText()));
      return String.join(",", values);
    }
    return value.isMissingNode() ? null : value.asText();
  }

  /** The file says what no command understands. */
  static final class BadSettingsException extends Exception {
    private static final long serialVersionUID = 1L;

    BadSettingsException(String place, String problem) {
      super(place + ": " + problem);
    }
  }
}
