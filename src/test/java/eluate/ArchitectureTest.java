package eluate;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Holds the code to the table of packages in {@code src/docs/architecture.md}. */
class ArchitectureTest {

  private static final String ROOT = "eluate.";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("eluate");

  /** What each package may import; itself always. */
  private static Map<String, Set<String>> table() throws IOException {
    Map<String, Set<String>> table = new TreeMap<>();
    for (String line : Files.readAllLines(Path.of("src/docs/architecture.md"))) {
      String[] cells = line.split("\\|", -1);
      if (cells.length == 5 && cells[1].strip().matches("`[a-z]+(?:\\.[a-z]+)?`")) {
        String may = cells[3].replace('`', ' ').strip();
        List<String> names = may.equals("–") ? List.of() : Arrays.asList(may.split("[ ,]+"));
        table.put(cells[1].replace('`', ' ').strip(), new TreeSet<>(names));
      }
    }
    return table;
  }

  private static String room(JavaClass type) {
    String name = type.getPackageName();
    return name.startsWith(ROOT) ? name.substring(ROOT.length()) : "";
  }

  @Test
  void everyPackageHasItsRow() throws IOException {
    Set<String> packages = new TreeSet<>();
    CLASSES.forEach(type -> packages.add(room(type)));
    assertEquals(table().keySet(), packages);
  }

  @Test
  void noImportThatTheRowDoesNotList() throws IOException {
    Map<String, Set<String>> table = table();
    Set<String> wrong = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      Set<String> may = table.getOrDefault(room(type), Set.of());
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        String target = room(dependency.getTargetClass().getBaseComponentType());
        boolean allowed = target.isEmpty() || target.equals(room(type)) || may.contains(target);
        if (!allowed && !may.contains("all")) {
          wrong.add(room(type) + " uses " + target + ": " + type.getSimpleName());
        }
      }
    }
    assertEquals(Set.of(), wrong);
  }

  @Test
  void noCycles() {
    slices().matching("eluate.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void noNamesThatSayNothing() throws IOException {
    for (String name : List.of("util", "utils", "common", "core", "impl", "manager", "helper")) {
      assertFalse(table().containsKey(name), name);
      String ending = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
      for (JavaClass type : CLASSES) {
        assertFalse(type.getSimpleName().endsWith(ending), type.getName());
      }
    }
  }
}
