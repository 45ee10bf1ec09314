package eluate.curate.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What is seen, and at what cost. Costs are processor time of the page, which a busy machine does
 * not change much; the bounds are those that a slow machine keeps, not the goals.
 */
class SightTest extends BrowserTest {

  /** Every text whose colour stands out from its ground by less than 4.5 to 1. */
  private static final String FAINT =
      """
      (() => {
        const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
        const colour = (text) => {
          canvas.clearRect(0, 0, 1, 1);
          canvas.fillStyle = text;
          canvas.fillRect(0, 0, 1, 1);
          return [...canvas.getImageData(0, 0, 1, 1).data];
        };
        const light = (c) => {
          const [r, g, b] = c.slice(0, 3).map((v) => v / 255)
            .map((v) => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const ground = (node) => {
          for (let n = node; n; n = n.parentElement) {
            const c = colour(getComputedStyle(n).backgroundColor);
            if (c[3] > 250) return c;
          }
          return colour('Canvas');
        };
        const faint = [];
        const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (walk.nextNode()) {
          const node = walk.currentNode.parentElement;
          if (walk.currentNode.data.trim() && node.checkVisibility() && node.offsetWidth) {
            const [a, b] = [light(colour(getComputedStyle(node).color)), light(ground(node))];
            const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
            if (ratio < 4.5) faint.push(walk.currentNode.data.slice(0, 30) + ' ' + ratio.toFixed(1));
          }
        }
        return faint;
      })()
      """;

  private static final String FRAME =
      "new Promise(done => requestAnimationFrame(() => setTimeout(done)))";

  private static void clear(Tab tab, String where) {
    assertEquals("[]", tab.run(FAINT).toString(), where);
    assertEquals(
        "true",
        tab.run("document.documentElement.scrollWidth <= innerWidth").asText(),
        where + ": nothing lies beside the window");
  }

  @Test
  void lettersStandOutInLightAndDarkAndAtTwiceTheSize() throws Exception {
    extraction().sites("a", 8);
    Served served = closing(Served.byOne(folder, "anna"));
    Tab anna = person(served, "anna");
    anna.press("a", "x", "2", "s", "f", "g").saved();
    for (boolean dark : new boolean[] {false, true}) {
      anna.dark(dark);
      clear(anna, "card, dark: " + dark);
      anna.press("e");
      clear(anna, "form, dark: " + dark);
      anna.press("Escape", "?");
      clear(anna, "window, dark: " + dark);
      anna.press("Escape");
    }
    anna.size(1280, 720, 2);
    clear(anna, "at 200 %");
    assertTrue(anna.run("document.querySelector('#card').offsetWidth > 250").asBoolean());
    anna.press("g").saved();
    anna.run("document.querySelector('#card .actions button').focus()");
    assertEquals(
        "2px",
        anna.run("getComputedStyle(document.activeElement).outlineWidth").asText(),
        "focus is seen");
  }

  @Test
  void aMegabyteWithTwoThousandMarksIsDrawnWhereItIsLookedAt() throws Exception {
    String sentence = "At week 12 the mean itch score of the whole group was ";
    StringBuilder text = new StringBuilder();
    int[] starts = new int[2000];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = text.length();
      text.append(sentence).append(i).append(".5. ");
      text.append("Nothing else was seen there that day. ".repeat(12));
      text.append(i % 5 == 4 ? "\n\n" : "");
    }
    assertTrue(text.length() > 1_000_000, "it is a megabyte");
    var paper = extraction().paper("a", "Long", text.toString());
    IntStream.range(0, starts.length)
        .forEach(i -> paper.score(starts[i], sentence + i + ".5", "itch score", i + ".5"));
    paper.write();
    Served served = closing(Served.byOne(folder, "anna"));
    Tab anna = person(served, "anna");
    int nodes = anna.run("document.querySelectorAll('*').length").asInt();
    assertTrue(nodes < 3000, nodes + " elements stand in the page");
    double[] times = new double[15];
    for (int i = 0; i < times.length; i++) {
      double before = anna.cpu();
      anna.press(i % 3 == 0 ? "a" : "j").run(FRAME);
      times[i] = anna.cpu() - before;
    }
    Arrays.sort(times);
    assertTrue(times[7] < 200, "a key took " + times[7] + " ms");
    double before = anna.cpu();
    anna.run(
        "(async () => {const pane = document.querySelector('#text'); for (let y = 0; y < 1; y +="
            + " 0.02) {pane.scrollTop = y * pane.scrollHeight; await new Promise(r =>"
            + " requestAnimationFrame(r));}})()");
    double step = (anna.cpu() - before) / 50;
    assertTrue(step < 100, "a step through the text took " + step + " ms");
    assertTrue(anna.run("document.querySelectorAll('*').length").asInt() < 3000);
  }
}
