package dev.millrace.core.s3;

import dev.millrace.core.store.StoredObject;
import java.util.Map;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Object;

/// Reads what S3 says of an object.
final class StoredObjects {

    private StoredObjects() {}

    static StoredObject of(String key, HeadObjectResponse head) {
        var metadata = MetadataText.decode(head.metadata());
        return new StoredObject(key, head.contentLength(), head.lastModified(), unquoted(head.eTag()), metadata);
    }

    static StoredObject of(S3Object listed) {
        return new StoredObject(listed.key(), listed.size(), listed.lastModified(), unquoted(listed.eTag()), Map.of());
    }

    /// Events carry the tag without the quotes that HTTP puts around it.
    private static String unquoted(String etag) {
        return etag.replace("\"", "");
    }
}
