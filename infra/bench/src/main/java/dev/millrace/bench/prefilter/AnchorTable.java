package dev.millrace.bench.prefilter;

import dev.millrace.core.text.RawText;
import dev.millrace.dlp.Findings;
import dev.millrace.dlp.FoldedText;
import dev.millrace.dlp.MaskingEngine;
import dev.millrace.dlp.MaskingPolicy;
import dev.millrace.dlp.scan.CandidateDetector;
import dev.millrace.dlp.scan.OnePass;
import java.util.List;

/// What the masking engine does: each literal is a detector that is anchored at its first character and filtered by
/// its second. Runs through the engine, folding included.
final class AnchorTable implements Prefilter {

    private final List<Literal> literals;
    private final MaskingEngine engine;

    AnchorTable(List<String> literals) {
        this.literals = literals.stream().map(Literal::new).toList();
        this.engine = new MaskingEngine(List.of(new OnePass(this.literals)), MaskingPolicy.STANDARD);
    }

    @Override
    public String name() {
        return "anchor table";
    }

    @Override
    public long count(String text) {
        literals.forEach(literal -> literal.found = 0);
        engine.inspect(new RawText(text));
        return literals.stream().mapToLong(literal -> literal.found).sum();
    }

    private static final class Literal implements CandidateDetector {

        private final String value;
        private long found;

        Literal(String value) {
            this.value = value;
        }

        @Override
        public String anchors() {
            return value.substring(0, 1);
        }

        @Override
        public boolean couldBegin(char anchor, char next) {
            return value.length() == 1 || value.charAt(1) == next;
        }

        @Override
        public int examine(FoldedText text, int anchor, Findings findings) {
            var matched = 1;
            while (matched < value.length() && text.charAt(anchor + matched) == value.charAt(matched)) {
                matched++;
            }
            found += matched == value.length() ? 1 : 0;
            return anchor + 1;
        }
    }
}
