package dev.millrace.erp.read.ocr.textract;

import dev.millrace.core.aws.AwsClients;
import dev.millrace.core.aws.AwsFailures;
import dev.millrace.core.env.Environment;
import dev.millrace.erp.read.ocr.Ocr;
import dev.millrace.erp.read.ocr.OcrOutcome;
import dev.millrace.erp.read.text.Box;
import dev.millrace.erp.read.text.TextPage;
import dev.millrace.erp.read.text.Word;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.textract.TextractClient;
import software.amazon.awssdk.services.textract.model.BadDocumentException;
import software.amazon.awssdk.services.textract.model.Block;
import software.amazon.awssdk.services.textract.model.BlockType;
import software.amazon.awssdk.services.textract.model.DocumentTooLargeException;
import software.amazon.awssdk.services.textract.model.ExpenseDocument;
import software.amazon.awssdk.services.textract.model.UnsupportedDocumentException;

/// Asks Amazon Textract for the words of an image and for the fields of an invoice or receipt
/// (<https://docs.aws.amazon.com/textract/latest/dg/API_AnalyzeExpense.html>).
///
/// The image leaves the function. A request takes 10 MB. Needs `textract:AnalyzeExpense`.
public final class TextractOcr implements Ocr {

    private static final int MOST_BYTES = 10_000_000;
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final double PERCENT = 100;

    private final TextractClient textract;
    private final ExpenseFields fields = new ExpenseFields();

    /// @param textract of the region that may see the documents
    public TextractOcr(TextractClient textract) {
        this.textract = textract;
    }

    /// The service of the region. It is not asked yet.
    public static TextractOcr from(Environment environment) {
        return new TextractOcr(AwsClients.of(environment).patient(TextractClient.builder(), "TEXTRACT", LONGEST));
    }

    @Override
    public OcrOutcome read(byte[] image) {
        if (image.length > MOST_BYTES) {
            return new OcrOutcome.TooLarge("%d bytes of at most %d".formatted(image.length, MOST_BYTES));
        }
        var size = size(image);
        return size.isEmpty() ? new OcrOutcome.Unreadable("no image, or a damaged one") : asked(image, size.get());
    }

    private OcrOutcome asked(byte[] image, Box size) {
        try {
            var documents = textract.analyzeExpense(
                            request -> request.document(it -> it.bytes(SdkBytes.fromByteArray(image))))
                    .expenseDocuments();
            return new OcrOutcome.Recognized(page(documents, size), Optional.of(fields.of(documents, size)));
        } catch (DocumentTooLargeException large) {
            return new OcrOutcome.TooLarge("larger than Textract takes");
        } catch (BadDocumentException | UnsupportedDocumentException refused) {
            return new OcrOutcome.Unreadable("Textract cannot read it");
        } catch (SdkException failure) {
            throw AwsFailures.of("textract:AnalyzeExpense", failure);
        }
    }

    private static TextPage page(List<ExpenseDocument> documents, Box size) {
        var words = documents.stream()
                .flatMap(document -> document.blocks().stream())
                .filter(block -> block.blockType() == BlockType.WORD)
                .map(block -> word(block, size))
                .toList();
        return new TextPage(1, size.width(), size.height(), words);
    }

    private static Word word(Block block, Box size) {
        return new Word(block.text(), Places.of(block.geometry(), size), block.confidence() / PERCENT);
    }

    /// The size of an image as its header says.
    private static Optional<Box> size(byte[] image) {
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(image))) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            var reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                return Optional.of(new Box(0, 0, reader.getWidth(0), reader.getHeight(0)));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException damaged) {
            return Optional.empty();
        }
    }
}
