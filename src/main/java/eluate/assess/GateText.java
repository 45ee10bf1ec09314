package eluate.assess;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** What a gate found, for people, for programs, and for services that show test results. */
public final class GateText {

  private GateText() {}

  /** Markdown, failures first. */
  public static String markdown(Gate gate) {
    Grid grid = new Grid("rule", "result", "reason");
    for (boolean passed : List.of(false, true)) {
      for (Gate.Checked check : gate.checks()) {
        if (check.passed() == passed) {
          grid.row(List.of(check.rule(), passed ? "passed" : "**failed**", check.reason()));
        }
      }
    }
    return "### Gate " + (gate.passed() ? "passed" : "failed") + "\n\n" + grid.markdown();
  }

  /** JSON. */
  public static ObjectNode json(Gate gate) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("passed", gate.passed());
    ArrayNode checks = root.putArray("checks");
    for (Gate.Checked check : gate.checks()) {
      ObjectNode node = checks.addObject();
      node.put("rule", check.rule());
      node.put("passed", check.passed());
      node.put("reason", check.reason());
    }
    return root;
  }

  /** A JUnit report with a test case for each rule. No clock and no host: same run, same bytes. */
  public static String junit(Gate gate) {
    long failures = gate.checks().stream().filter(check -> !check.passed()).count();
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("testsuite");
      xml.writeAttribute("name", "eluate score");
      xml.writeAttribute("tests", String.valueOf(gate.checks().size()));
      xml.writeAttribute("failures", String.valueOf(failures));
      xml.writeAttribute("errors", "0");
      xml.writeAttribute("skipped", "0");
      xml.writeAttribute("time", "0");
      for (Gate.Checked check : gate.checks()) {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", "eluate.gate");
        xml.writeAttribute("name", check.rule());
        xml.writeAttribute("time", "0");
        xml.writeStartElement(check.passed() ? "system-out" : "failure");
        if (!check.passed()) {
          xml.writeAttribute("message", check.reason());
        }
        xml.writeCharacters(check.line());
        xml.writeEndElement();
        xml.writeEndElement();
      }
      xml.writeCharacters("\n");
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a string can always be written to", e);
    }
    return text + "\n";
  }
}
