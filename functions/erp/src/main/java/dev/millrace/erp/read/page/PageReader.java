package dev.millrace.erp.read.page;

import dev.millrace.erp.read.Source;
import dev.millrace.erp.read.Unreadable;
import dev.millrace.erp.read.Unreadable.Reason;
import dev.millrace.erp.read.ocr.Ocr;
import dev.millrace.erp.read.ocr.OcrOutcome;
import dev.millrace.erp.read.pdf.PageImages;
import dev.millrace.erp.read.pdf.PdfOutcome;
import dev.millrace.erp.read.pdf.ReadPdf;
import dev.millrace.erp.read.text.DocumentFields;
import dev.millrace.erp.read.text.FindFields;
import dev.millrace.erp.read.text.TextPage;
import java.util.ArrayList;
import java.util.List;

/// Reads PDFs and images: the text of a PDF if it has any, else its images by OCR.
///
/// Fields that the OCR engine finds by itself win where it reads a single image; what it leaves out is found by the
/// rules that all pages are read by.
public final class PageReader {

    private final ReadPdf pdf;
    private final PageImages images;
    private final Ocr ocr;
    private final FindFields find = new FindFields();

    /// @param ocr asked only where there is no text
    public PageReader(ReadPdf pdf, PageImages images, Ocr ocr) {
        this.pdf = pdf;
        this.images = images;
        this.ocr = ocr;
    }

    /// The fields of a document.
    ///
    /// @throws Unreadable saying what is wrong with it
    public DocumentFields read(Source source) throws Unreadable {
        if (!source.beginning().startsWith("%PDF")) {
            var image = recognized(source.bytes());
            return find.apply(List.of(image.page())).under(image.fields());
        }
        return find.apply(pages(source.bytes()));
    }

    private List<TextPage> pages(byte[] file) throws Unreadable {
        return switch (pdf.apply(file)) {
            case PdfOutcome.Read read -> read.isScanned() ? scanned(file) : read.pages();
            case PdfOutcome.PasswordProtected locked ->
                throw new Unreadable(Reason.PROTECTED, "The PDF opens with a password only: send it without one");
            case PdfOutcome.TooLarge large -> throw new Unreadable(Reason.TOO_LARGE, "The PDF has " + large.limit());
            case PdfOutcome.Unreadable broken ->
                throw new Unreadable(Reason.MALFORMED, "The PDF is damaged or was cut off: send it again");
        };
    }

    private List<TextPage> scanned(byte[] file) throws Unreadable {
        var pages = new ArrayList<TextPage>();
        for (var image : images.apply(file)) {
            var page = recognized(image.bytes()).page();
            pages.add(new TextPage(image.page(), page.width(), page.height(), page.words()));
        }
        return pages;
    }

    private OcrOutcome.Recognized recognized(byte[] image) throws Unreadable {
        return switch (ocr.read(image)) {
            case OcrOutcome.Recognized read -> read;
            case OcrOutcome.TooLarge large -> throw new Unreadable(Reason.TOO_LARGE, "The image has " + large.limit());
            case OcrOutcome.Unreadable broken ->
                throw new Unreadable(Reason.UNKNOWN_FORMAT, "It is no PDF, PNG or JPEG that can be read");
        };
    }
}
