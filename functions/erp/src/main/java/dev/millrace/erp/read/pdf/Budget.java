package dev.millrace.erp.read.pdf;

import java.time.Clock;
import java.time.Instant;

/// What is left of the limits while a document is read.
final class Budget {

    private static final int CHECKED = 256;
    private static final int MOST_OPERATORS = 2_000_000;

    private final PdfLimits limits;
    private final Clock clock;
    private final Instant end;
    private int characters;
    private int pageCharacters;
    private int operators;
    private long streamBytes;

    Budget(PdfLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
        this.end = clock.instant().plus(limits.time());
    }

    /// Begins another page.
    void page() {
        pageCharacters = 0;
    }

    /// Counts a character.
    void character() {
        characters++;
        pageCharacters++;
        if (pageCharacters > limits.pageCharacters()) {
            throw new Exceeded("more than %d characters on a page".formatted(limits.pageCharacters()));
        }
        if (characters > limits.characters()) {
            throw new Exceeded("more than %d characters".formatted(limits.characters()));
        }
        if (characters % CHECKED == 0) {
            time();
        }
    }

    /// Counts an operator of a content stream; forms that draw forms multiply them.
    void operator() {
        operators++;
        if (operators > MOST_OPERATORS) {
            throw new Exceeded("more than %d operators".formatted(MOST_OPERATORS));
        }
        if (operators % CHECKED == 0) {
            time();
        }
    }

    /// Counts bytes of unpacked streams.
    void unpacked(long bytes) {
        streamBytes += bytes;
        if (streamBytes > limits.streamBytes()) {
            throw new Exceeded("more than %d bytes of unpacked content".formatted(limits.streamBytes()));
        }
        time();
    }

    /// Asks whether time is left.
    void time() {
        if (clock.instant().isAfter(end)) {
            throw new Exceeded("more than %d s".formatted(limits.time().toSeconds()));
        }
    }

    /// Says which limit was passed.
    static final class Exceeded extends RuntimeException {

        private static final long serialVersionUID = 1;

        Exceeded(String limit) {
            super(limit, null, false, false);
        }
    }
}
