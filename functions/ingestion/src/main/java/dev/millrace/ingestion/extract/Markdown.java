package dev.millrace.ingestion.extract;

import dev.millrace.core.text.RawText;
import dev.millrace.ingestion.Rejected;
import java.util.Optional;

/// Markdown, which is meant to be read as it is. The title is that of the front matter, else the first heading.
public final class Markdown implements TextFormat {

    private static final String HEADING = "# ";

    @Override
    public Extract read(Upload upload) throws Rejected {
        var text = Characters.decode(upload.content());
        var matter = FrontMatter.of(text);
        var body = matter.body();
        return new Extract(
                "text/markdown", matter.title().or(() -> heading(body)), matter.validity(), new RawText(body));
    }

    private static Optional<RawText> heading(String body) {
        return body.lines()
                .filter(line -> line.startsWith(HEADING))
                .findFirst()
                .map(line -> new RawText(line.substring(HEADING.length()).strip()));
    }
}
