package eluate.cli;

import eluate.lexicon.Lexicon;
import eluate.train.Recipe;
import eluate.train.Training;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code eluate train}: annotated texts in, models and their cards out. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    sortOptions = false,
    description = {
      "Makes the models that find names, from texts in which people marked them.",
      "",
      "Recipes tell which files a model is made of and what their marks mean. Each model comes out"
          + " as NAME.bin with its card NAME.md: data, licences, scores. The same files give the"
          + " same bytes. Making all models takes about half an hour."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all models are made",
      "2:the command was not understood",
      "3:a file can't be read or written",
      "4:an annotated file or a recipe breaks the format"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  eluate train corpora --out models --held-out bench",
      "      makes all models, learning nothing from papers in bench",
      "  eluate train mine --recipes mine/recipes.json --out models",
      "      makes models by your own recipes"
    })
final class TrainCommand implements Callable<Integer> {

  @Parameters(paramLabel = "CORPORA", description = "folder with the annotated files (JSON lines)")
  private Path corpora;

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "DIR",
      description = "where models and cards go; made if missing")
  private Path out;

  @Option(
      names = "--model",
      paramLabel = "NAME",
      description = "make only this model; can be given again")
  private List<String> names = List.of();

  @Option(
      names = "--held-out",
      paramLabel = "DIR",
      description =
          "folder with texts (.txt, .html) to learn nothing from: what shares a passage with them is"
              + " left out, with all else from the same paper; can be given again")
  private List<Path> heldOut = List.of();

  @Option(
      names = "--recipes",
      paramLabel = "FILE",
      description = "recipes to use instead of the program's own")
  private Path recipes;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    List<Recipe> all;
    try {
      all = recipes();
    } catch (IllegalArgumentException e) {
      return invalid(e);
    }
    for (String name : names) {
      if (all.stream().noneMatch(recipe -> recipe.name().equals(name))) {
        List<String> known = all.stream().map(Recipe::name).toList();
        throw new ParameterException(
            spec.commandLine(), "no recipe for \"" + name + "\"; there are " + known);
      }
    }
    Training training =
        new Training(corpora, heldOut, Lexicon.load(), spec.commandLine().getErr()::println);
    for (Recipe recipe : all) {
      if (names.isEmpty() || names.contains(recipe.name())) {
        try {
          training.make(recipe, out);
        } catch (IllegalArgumentException e) {
          return invalid(e);
        }
      }
    }
    return Exit.OK;
  }

  private int invalid(IllegalArgumentException e) {
    spec.commandLine().getErr().println("eluate: " + e.getMessage());
    return Exit.INVALID;
  }

  private List<Recipe> recipes() throws IOException {
    if (recipes == null) {
      return Recipe.ofProgram();
    }
    try (InputStream in = Files.newInputStream(recipes)) {
      return Recipe.read(recipes.getFileName().toString(), in);
    }
  }
}
