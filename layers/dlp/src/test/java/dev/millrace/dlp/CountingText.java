package dev.millrace.dlp;

/// A text that counts how many characters are read from it.
final class CountingText extends FoldedText {

    private final FoldedText text;
    private long reads;

    CountingText(FoldedText text, String original) {
        super(original, "", new Origins());
        this.text = text;
    }

    long reads() {
        return reads;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        reads++;
        return text.charAt(index);
    }

    @Override
    public String slice(int start, int end) {
        reads += Math.max(0, end - start);
        return text.slice(start, end);
    }

    @Override
    int originOf(int index) {
        return text.originOf(index);
    }

    @Override
    int originOfEnd(int end) {
        return text.originOfEnd(end);
    }
}
