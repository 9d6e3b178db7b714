package dev.millrace.dlp.projection;

import java.io.IOException;

/// Reads the values out of documents of one format.
///
/// Linear in the length of the document whatever it is. Keeps no state: one serves many threads.
public interface Projector {

    /// Projects the values of the document.
    ///
    /// @throws NotInFormat if it turns out to be something else; what was projected until then holds
    void project(Source document, Windows windows) throws IOException, NotInFormat;

    /// Projects what is left of a document that broke off: as text, in which the format's escapes still count.
    void projectRest(Source document, Windows windows) throws IOException;
}
