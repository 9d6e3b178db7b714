package dev.millrace.ingestion.pdfbox;

import dev.millrace.core.text.RawText;
import dev.millrace.ingestion.Rejected;
import dev.millrace.ingestion.RejectionCode;
import dev.millrace.ingestion.extract.Extract;
import dev.millrace.ingestion.extract.TextFormat;
import dev.millrace.ingestion.extract.Upload;
import dev.millrace.ingestion.manifest.DeclaredValidity;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/// Text of born-digital PDF documents, page by page.
public record PdfText(PdfLimits limits) implements TextFormat {

    @Override
    public Extract read(Upload upload) throws Rejected {
        try (var document = Loader.loadPDF(upload.content())) {
            requireFewPages(document);
            var text = new BoundedStripper(limits).getText(document);
            return new Extract("application/pdf", title(document), DeclaredValidity.NOTHING, new RawText(text));
        } catch (LimitReached e) {
            throw new Rejected(
                    RejectionCode.PDF_TOO_LONG,
                    "takes more than %d seconds or %d characters to read: split it and upload the parts."
                            .formatted(limits.time().toSeconds(), limits.characters()));
        } catch (InvalidPasswordException e) {
            throw new Rejected(RejectionCode.PDF_ENCRYPTED, "is encrypted: remove its password and upload it again.");
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new Rejected(
                    RejectionCode.PDF_UNREADABLE,
                    "is not a readable PDF: export it again and upload it under the same name.");
        }
    }

    private void requireFewPages(PDDocument document) throws Rejected {
        if (document.getNumberOfPages() > limits.pages()) {
            throw new Rejected(
                    RejectionCode.PDF_TOO_LONG,
                    "has %d pages; %d is the most: split it and upload the parts."
                            .formatted(document.getNumberOfPages(), limits.pages()));
        }
    }

    private static Optional<RawText> title(PDDocument document) {
        return Optional.ofNullable(document.getDocumentInformation().getTitle())
                .filter(title -> !title.isBlank() && title.length() <= 512)
                .map(RawText::new);
    }
}
