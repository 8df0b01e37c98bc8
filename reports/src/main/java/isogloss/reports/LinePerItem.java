package isogloss.reports;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.MinimalPrettyPrinter;

/// Compact JSON with a line for every member of the outermost object and for every element of its
/// lists: small, and still a file in which two runs can be compared line by line.
final class LinePerItem extends MinimalPrettyPrinter {
  private static final long serialVersionUID = 1;
  private int depth;

  @Override
  public void writeStartObject(JsonGenerator g) {
    super.writeStartObject(g);
    depth++;
  }

  @Override
  public void beforeObjectEntries(JsonGenerator g) {
    breakLine(g, 1);
  }

  @Override
  public void writeObjectEntrySeparator(JsonGenerator g) {
    super.writeObjectEntrySeparator(g);
    breakLine(g, 1);
  }

  @Override
  public void writeEndObject(JsonGenerator g, int entries) {
    breakLine(g, 1);
    depth--;
    super.writeEndObject(g, entries);
  }

  @Override
  public void writeStartArray(JsonGenerator g) {
    super.writeStartArray(g);
    depth++;
  }

  @Override
  public void beforeArrayValues(JsonGenerator g) {
    breakLine(g, 2);
  }

  @Override
  public void writeArrayValueSeparator(JsonGenerator g) {
    super.writeArrayValueSeparator(g);
    breakLine(g, 2);
  }

  @Override
  public void writeEndArray(JsonGenerator g, int values) {
    depth--;
    super.writeEndArray(g, values);
  }

  private void breakLine(JsonGenerator g, int at) {
    if (depth == at) {
      g.writeRaw('\n');
    }
  }
}
