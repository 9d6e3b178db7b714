package dev.millrace.core.text;

/// Text in which sensitive spans are masked: the only text that loggers, prompts, ledgers and index writers accept.
public final class MaskedText {

    private final String value;

    private MaskedText(String value) {
        this.value = value;
    }

    /// For the masking engine, and for adapters that read back what it masked; an architecture test lists the callers.
    public static MaskedText alreadyMasked(String value) {
        return new MaskedText(value);
    }

    /// The masked characters.
    public String value() {
        return value;
    }

    /// A piece of it, from one position to before another: as masked as the whole.
    public MaskedText part(int from, int until) {
        return new MaskedText(value.substring(from, until));
    }

    /// This text, a line break, and another one.
    public MaskedText followedBy(MaskedText other) {
        return new MaskedText(value + "\n" + other.value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MaskedText that && that.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
