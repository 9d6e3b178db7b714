package dev.millrace.core.s3;

import dev.millrace.core.aws.AwsFailures;
import dev.millrace.core.error.Conflict;
import dev.millrace.core.store.KeyOrder;
import dev.millrace.core.store.ObjectStore;
import dev.millrace.core.store.PieceByPiece;
import dev.millrace.core.store.StoredObject;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// One S3 bucket.
final class S3ObjectStore implements ObjectStore {

    private static final int RANGE_NOT_SATISFIABLE = 416;
    private static final int PRECONDITION_FAILED = 412;
    private static final int PIECE = 8 << 20;

    private final S3Client s3;
    private final String bucket;

    S3ObjectStore(S3Client s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    @Override
    public Optional<byte[]> get(String key) {
        return ifThere(
                "s3:GetObject",
                () -> s3.getObjectAsBytes(get -> get.bucket(bucket).key(key)).asByteArrayUnsafe());
    }

    @Override
    public Optional<byte[]> range(String key, long offset, int length) {
        return length == 0
                ? head(key).map(_ -> new byte[0])
                : ifThere("s3:GetObject", () -> nonEmptyRange(key, offset, offset + length - 1));
    }

    private byte[] nonEmptyRange(String key, long first, long last) {
        var range = "bytes=" + first + "-" + last;
        try {
            return s3.getObjectAsBytes(get -> get.bucket(bucket).key(key).range(range))
                    .asByteArrayUnsafe();
        } catch (S3Exception e) {
            if (e.statusCode() == RANGE_NOT_SATISFIABLE) {
                return new byte[0];
            }
            throw e;
        }
    }

    @Override
    public Optional<InputStream> open(String key) {
        return head(key)
                .map(found -> new PieceByPiece(found.size(), PIECE, (offset, length) -> piece(found, offset, length)));
    }

    private byte[] piece(StoredObject object, long offset, int length) {
        var range = "bytes=" + offset + "-" + (offset + length - 1);
        return calling("s3:GetObject", () -> {
            try {
                return s3.getObjectAsBytes(get -> get.bucket(bucket)
                                .key(object.key())
                                .range(range)
                                .ifMatch(object.etag()))
                        .asByteArrayUnsafe();
            } catch (S3Exception e) {
                if (e.statusCode() == PRECONDITION_FAILED || e instanceof NoSuchKeyException) {
                    throw new Conflict(
                            "The object %s changed while it was read: read it again".formatted(object.key()), e);
                }
                throw e;
            }
        });
    }

    @Override
    public void write(String key, Content content) throws IOException {
        var write = new MultipartWrite(s3, bucket, key);
        try {
            content.writeTo(write);
            write.complete();
        } catch (SdkException e) {
            write.abort(e);
            throw AwsFailures.of("s3:PutObject on bucket " + bucket, e);
        } catch (IOException | RuntimeException | Error e) {
            write.abort(e);
            throw e;
        }
    }

    @Override
    public Optional<StoredObject> head(String key) {
        return ifThere(
                "s3:GetObject",
                () -> StoredObjects.of(
                        key, s3.headObject(head -> head.bucket(bucket).key(key))));
    }

    @Override
    public List<StoredObject> list(String prefix, String after) {
        var request = ListObjectsV2Request.builder().bucket(bucket).prefix(prefix);
        if (!after.isEmpty()) {
            request.startAfter(after);
        }
        return calling(
                "s3:ListBucket",
                () -> s3.listObjectsV2Paginator(request.build()).contents().stream()
                        .map(StoredObjects::of)
                        .sorted(Comparator.comparing(StoredObject::key, KeyOrder.UTF_8))
                        .toList());
    }

    @Override
    public void put(String key, byte[] content, Map<String, String> metadata) {
        var ascii = MetadataText.encode(metadata);
        calling(
                "s3:PutObject",
                () -> s3.putObject(put -> put.bucket(bucket).key(key).metadata(ascii), RequestBody.fromBytes(content)));
    }

    @Override
    public boolean putIfAbsent(String key, byte[] content) {
        return calling("s3:PutObject", () -> new ConditionalPut(s3, bucket, key, content).run());
    }

    @Override
    public void delete(String key) {
        calling(
                "s3:DeleteObject",
                () -> s3.deleteObject(delete -> delete.bucket(bucket).key(key)));
    }

    private <T> Optional<T> ifThere(String permission, Supplier<T> call) {
        return calling(permission, () -> {
            try {
                return Optional.of(call.get());
            } catch (NoSuchKeyException _) {
                return Optional.empty();
            }
        });
    }

    private <T> T calling(String permission, Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkException e) {
            throw AwsFailures.of(permission + " on bucket " + bucket, e);
        }
    }
}
