package dev.millrace.ingestion.pdfbox;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// Collects text until a limit is reached, which it notices within a page.
final class BoundedStripper extends PDFTextStripper {

    private final long deadline;
    private int charactersLeft;

    BoundedStripper(PdfLimits limits) {
        deadline = System.nanoTime() + limits.time().toNanos();
        charactersLeft = limits.characters();
        setSortByPosition(true);
        setLineSeparator("\n");
        setParagraphStart("\n");
        setPageEnd("\n\n");
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (System.nanoTime() > deadline || charactersLeft < 0) {
            throw new LimitReached();
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        charactersLeft -= text.getUnicode() == null ? 0 : text.getUnicode().length();
        super.processTextPosition(text);
    }

    /// A broken operator is passed over, as in the base class, but a limit is one.
    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException e) throws IOException {
        if (e instanceof LimitReached) {
            throw e;
        }
        super.operatorException(operator, operands, e);
    }
}
