package dev.millrace.dlp.structured;

import dev.millrace.dlp.projection.Finding;
import dev.millrace.dlp.projection.Projection;
import dev.millrace.dlp.projection.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Works out what to write where.
final class Edits {

    private final Projection window;
    private final Source document;
    private final List<Edit> edits = new ArrayList<>();

    private Edits(Projection window, Source document) {
        this.window = window;
        this.document = document;
    }

    /// What replaces the findings in the document, by position.
    ///
    /// @param findings by position in the projection
    /// @param replacements one for each
    static List<Edit> of(Projection window, Source document, List<Finding> findings, List<String> replacements) {
        var edits = new Edits(window, document);
        for (var from = 0; from < findings.size(); ) {
            var to = from + 1;
            while (to < findings.size()
                    && findings.get(to).value() == findings.get(from).value()) {
                to++;
            }
            edits.addValue(findings.subList(from, to), replacements.subList(from, to));
            from = to;
        }
        edits.edits.sort(Comparator.comparingLong(Edit::start));
        return edits.edits;
    }

    private void addValue(List<Finding> findings, List<String> replacements) {
        var encoding = window.encoding(findings.getFirst().value());
        if (!replacements.stream().allMatch(encoding::fits)) {
            edits.add(whole(findings, replacements));
            return;
        }
        for (var i = 0; i < findings.size(); i++) {
            var first = findings.get(i).ranges().getFirst();
            var before = document.before(first.origin());
            edits.add(new Edit(first.origin(), first.originEnd(), encoding.inPlace(replacements.get(i), before)));
            findings.get(i).ranges().stream()
                    .skip(1)
                    .forEach(range -> edits.add(new Edit(range.origin(), range.originEnd(), "")));
        }
    }

    private Edit whole(List<Finding> findings, List<String> replacements) {
        var value = findings.getFirst().value();
        var ranges = window.rangesOf(value);
        var written = new StringBuilder();
        var copied = ranges.getFirst().start();
        for (var i = 0; i < findings.size(); i++) {
            written.append(window.text(copied, findings.get(i).start())).append(replacements.get(i));
            copied = findings.get(i).end();
        }
        written.append(window.text(copied, ranges.getLast().end()));
        return new Edit(
                ranges.getFirst().origin(),
                ranges.getLast().originEnd(),
                window.encoding(value).whole(written.toString()));
    }
}
