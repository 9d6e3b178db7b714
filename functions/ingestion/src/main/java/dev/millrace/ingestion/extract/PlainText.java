package dev.millrace.ingestion.extract;

import dev.millrace.core.text.RawText;
import dev.millrace.ingestion.Rejected;
import dev.millrace.ingestion.manifest.DeclaredValidity;
import java.util.Optional;

/// Plain text.
public final class PlainText implements TextFormat {

    @Override
    public Extract read(Upload upload) throws Rejected {
        var text = new RawText(Characters.decode(upload.content()));
        return new Extract("text/plain", Optional.empty(), DeclaredValidity.NOTHING, text);
    }
}
