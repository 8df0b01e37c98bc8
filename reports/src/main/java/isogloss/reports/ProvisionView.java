package isogloss.reports;

import isogloss.core.model.ClauseTree;
import isogloss.core.model.Document;
import isogloss.core.model.Modality;
import isogloss.core.model.Provision;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// An HTML page of provisions, each sentence with its parts marked and listed. Documents are
/// written as they come; only one is held.
public final class ProvisionView implements AutoCloseable {

  private final Writer out;

  /// Begins the page.
  public ProvisionView(Writer out) {
    this.out = out;
    String style = SelfContained.resource("provisions.css") + SelfContained.resource("slots.css");
    String script = SelfContained.resource("provisions.js");
    SelfContained.template("provisions")
        .execute(
            Map.of(
                "policy",
                SelfContained.policy(style, script),
                "style",
                style,
                "script",
                script,
                "modalities",
                Arrays.stream(Modality.values()).map(Modality::code).toList()),
            out);
  }

  /// Writes the provisions of a document.
  public void write(Document document, ClauseTree tree, List<Provision> provisions) {
    List<Map<String, Object>> items = new ArrayList<>();
    for (Provision p : provisions) {
      Map<String, Object> item = new HashMap<>();
      item.put("locator", p.locator().toString());
      item.put("clause", p.clause());
      item.put("place", tree.place(p.span()));
      item.put("modality", p.modality().code());
      item.put("language", p.language());
      int lead = Math.max(0, p.norm().indexOf(p.text()));
      BitSet none = new BitSet();
      item.put("text", MarkedText.of(p.norm(), lead, none, none, p.slots(), p.norm().length()));
      item.put("slots", ProvisionPart.of(p));
      items.add(item);
    }
    List<Map<String, Object>> counts = new ArrayList<>();
    for (Modality modality : Modality.values()) {
      long count = provisions.stream().filter(p -> p.modality() == modality).count();
      if (count > 0) {
        counts.add(Map.of("name", modality.code(), "count", Decimals.grouped(count)));
      }
    }
    long unknown = provisions.stream().filter(ProvisionPart::bearerUnknown).count();
    SelfContained.template("provisionsdocument")
        .execute(
            Map.of(
                "id",
                document.id(),
                "title",
                Objects.requireNonNull(document.title()),
                "total",
                Decimals.grouped(provisions.size()),
                "counts",
                counts,
                "unknown",
                Decimals.grouped(unknown),
                "provisions",
                items),
            out);
  }

  /// Ends the page.
  @Override
  public void close() {
    SelfContained.template("clausesend").execute(Map.of(), out);
  }
}
