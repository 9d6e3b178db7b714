package dev.millrace.ingestion.jsoup;

import dev.millrace.core.text.RawText;
import dev.millrace.ingestion.Rejected;
import dev.millrace.ingestion.extract.Characters;
import dev.millrace.ingestion.extract.Extract;
import dev.millrace.ingestion.extract.OwnValidity;
import dev.millrace.ingestion.extract.TextFormat;
import dev.millrace.ingestion.extract.Upload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// The visible text of HTML, one line for each block.
public final class HtmlText implements TextFormat {

    @Override
    public Extract read(Upload upload) throws Rejected {
        var document = parse(upload.content());
        var title =
                Optional.of(document.title()).filter(text -> !text.isBlank()).map(RawText::new);
        var validity = OwnValidity.read("meta elements", meta(document));
        document.select("script, style, template, noscript, head").remove();
        return new Extract("text/html", title, validity, new RawText(Lines.of(document)));
    }

    /// UTF-8, or what the document itself declares.
    private static Document parse(byte[] content) throws Rejected {
        try {
            return Jsoup.parse(Characters.decode(content));
        } catch (Rejected why) {
            if (Characters.isBinary(content)) {
                throw why;
            }
            return parseAsDeclared(content, why);
        }
    }

    private static Document parseAsDeclared(byte[] content, Rejected why) throws Rejected {
        try {
            var document = Jsoup.parse(new ByteArrayInputStream(content), null, "");
            if (document.charset().equals(StandardCharsets.UTF_8)) {
                throw why;
            }
            return document;
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory cannot fail to be read", e);
        }
    }

    private static Map<String, String> meta(Document document) {
        var values = new HashMap<String, String>();
        document.select("meta[name][content]")
                .forEach(element -> values.putIfAbsent(element.attr("name"), element.attr("content")));
        return values;
    }
}
