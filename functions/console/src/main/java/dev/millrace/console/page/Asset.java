package dev.millrace.console.page;

import dev.millrace.core.hash.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/// One file of the page, ready to be sent, plain or compressed.
///
/// @param type its media type
/// @param hash SHA-256 of what it holds
@SuppressWarnings("ArrayRecordComponent") // read once, sent as it is, never compared
record Asset(String name, String type, byte[] plain, byte[] zipped, String hash) {

    static Asset of(String name, byte[] content) {
        return new Asset(name, type(name), content, zip(content), Sha256.of(content));
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "html" -> "text/html; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "svg" -> "image/svg+xml";
            default -> throw new IllegalArgumentException("the console serves no files like " + name);
        };
    }

    private static byte[] zip(byte[] content) {
        var zipped = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(zipped)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return zipped.toByteArray();
    }
}
