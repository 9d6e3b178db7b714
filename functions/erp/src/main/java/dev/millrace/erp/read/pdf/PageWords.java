package dev.millrace.erp.read.pdf;

import dev.millrace.erp.read.text.Box;
import dev.millrace.erp.read.text.Word;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// Gathers the words of one page.
///
/// A blank ends a word, and so does a gap of half a space. A box reaches from three quarters of the font size over the
/// base line to a fifth under it, so that words of one line stand beside each other whatever letters they have.
final class PageWords extends PDFTextStripper {

    private static final double ASCENT = 0.75;
    private static final double DESCENT = 0.2;
    private static final float GAP = 0.5f;
    private static final float GAP_OF_SIZE = 0.15f;
    private static final float OVERLAP = 0.5f;

    private final Budget budget;
    private final List<Word> words = new ArrayList<>();

    PageWords(int page, Budget budget) {
        this.budget = budget;
        setSortByPosition(true);
        setStartPage(page);
        setEndPage(page);
        setSuppressDuplicateOverlappingText(false);
    }

    List<Word> words() {
        return words;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        budget.operator();
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        budget.character();
        super.processTextPosition(text);
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) throws IOException {
        var open = new ArrayList<TextPosition>();
        for (var position : positions) {
            if (position.getUnicode().isBlank()) {
                close(open);
            } else {
                if (!open.isEmpty() && isApart(open.getLast(), position)) {
                    close(open);
                }
                open.add(position);
            }
        }
        close(open);
    }

    private static boolean isApart(TextPosition left, TextPosition right) {
        var end = left.getXDirAdj() + left.getWidthDirAdj();
        var gap = right.getXDirAdj() - end;
        var size = right.getFontSizeInPt();
        return gap > Math.max(right.getWidthOfSpace() * GAP, GAP_OF_SIZE * size) || gap < -OVERLAP * size;
    }

    private void close(List<TextPosition> open) {
        if (!open.isEmpty()) {
            var text = new StringBuilder();
            open.forEach(position -> text.append(position.getUnicode()));
            var box = open.stream().map(PageWords::box).reduce(Box::with).orElseThrow();
            words.add(new Word(text.toString(), box, 1));
            open.clear();
        }
    }

    private static Box box(TextPosition position) {
        var size = Math.max(1, position.getFontSizeInPt());
        var base = position.getYDirAdj();
        var left = position.getXDirAdj();
        return new Box(left, base - ASCENT * size, left + position.getWidthDirAdj(), base + DESCENT * size);
    }
}
