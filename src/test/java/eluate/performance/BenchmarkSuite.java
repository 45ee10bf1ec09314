package eluate.performance;

import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs all benchmarks, each in a process of its own: {@code mvn -q test -Dtest=BenchmarkSuite
 * -Dpapers=FOLDER}. The build leaves it out.
 */
class BenchmarkSuite {

  @Test
  void run() throws RunnerException {
    String folder = System.getProperty("papers");
    Assumptions.assumeTrue(folder != null, "needs -Dpapers=FOLDER");
    assertFalse(
        new Runner(
                new OptionsBuilder()
                    .include(StageBenchmark.class.getName())
                    .jvmArgsAppend("-Dpapers=" + folder)
                    .shouldFailOnError(true)
                    .build())
            .run()
            .isEmpty());
  }
}
