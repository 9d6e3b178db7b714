package dev.millrace.erp.read.pdf;

import dev.millrace.erp.read.text.TextPage;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.function.Function;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/// Reads the text layer of a PDF with PDFBox.
///
/// Nothing in the document is run or followed: no script, no link, no form, no attachment. Streams are unpacked once
/// against a budget before any of them is interpreted, and operators are counted, so that a bomb ends the reading and
/// not the function.
public final class ReadPdf implements Function<byte[], PdfOutcome> {

    private final PdfLimits limits;
    private final Clock clock;

    /// Reads within limits.
    public ReadPdf(PdfLimits limits) {
        this(limits, Clock.systemUTC());
    }

    ReadPdf(PdfLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public PdfOutcome apply(byte[] file) {
        if (file.length > limits.bytes()) {
            return new PdfOutcome.TooLarge("more than %d bytes".formatted(limits.bytes()));
        }
        var budget = new Budget(limits, clock);
        try {
            PackedStreams.requireWithin(file, budget);
            return opened(file, budget);
        } catch (Budget.Exceeded exceeded) {
            return new PdfOutcome.TooLarge(String.valueOf(exceeded.getMessage()));
        } catch (StackOverflowError nested) {
            return new PdfOutcome.TooLarge("objects nested too deep");
        }
    }

    private PdfOutcome opened(byte[] file, Budget budget) {
        try (var document = Loader.loadPDF(new RandomAccessReadBuffer(file), "", null, null, memory())) {
            return read(document, budget);
        } catch (InvalidPasswordException locked) {
            return new PdfOutcome.PasswordProtected();
        } catch (Budget.Exceeded exceeded) {
            throw exceeded;
        } catch (IOException | RuntimeException damaged) {
            return new PdfOutcome.Unreadable(damaged.getClass().getSimpleName());
        }
    }

    private StreamCacheCreateFunction memory() {
        return MemoryUsageSetting.setupMainMemoryOnly(limits.memory()).streamCache;
    }

    private PdfOutcome read(PDDocument document, Budget budget) throws IOException {
        var count = document.getNumberOfPages();
        if (count > limits.pages()) {
            return new PdfOutcome.TooLarge("%d pages of at most %d".formatted(count, limits.pages()));
        }
        var pages = new ArrayList<TextPage>();
        for (var number = 1; number <= count; number++) {
            Contents.requireWithin(document.getPage(number - 1), budget);
            budget.page();
            pages.add(page(document, number, budget));
        }
        return pages.isEmpty() ? new PdfOutcome.Unreadable("no pages") : new PdfOutcome.Read(pages);
    }

    private static TextPage page(PDDocument document, int number, Budget budget) throws IOException {
        var words = new PageWords(number, budget);
        words.getText(document);
        var box = document.getPage(number - 1).getCropBox();
        var turned = document.getPage(number - 1).getRotation() % 180 != 0;
        var width = turned ? box.getHeight() : box.getWidth();
        var height = turned ? box.getWidth() : box.getHeight();
        return new TextPage(number, width, height, words.words());
    }
}
