package dev.millrace.core.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.aws.AwsClients;
import dev.millrace.core.env.Environment;
import dev.millrace.core.error.Defect;
import dev.millrace.core.error.Transient;
import dev.millrace.core.store.Buckets;
import dev.millrace.core.store.ObjectStore;
import dev.millrace.core.store.ObjectStoreContract;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/// Against a real S3Proxy, with the client that functions use.
class S3BucketsTest extends ObjectStoreContract {

    private static final byte[] OURS = {1, 2, 3};
    private static final byte[] THEIRS = {4, 5, 6};
    private static final int MORE_THAN_THE_CLIENT_RETRIES = 100;

    @TempDir
    static Path folder;

    private static S3ProxyProcess proxy;
    private static S3Client client;

    private final FlakyHttp http = new FlakyHttp();

    @BeforeAll
    static void start() throws Exception {
        proxy = S3ProxyProcess.over(folder);
        client = AwsClients.of(new Environment(Map.of(
                        "AWS_REGION", "eu-central-1",
                        "AWS_ACCESS_KEY_ID", "test",
                        "AWS_SECRET_ACCESS_KEY", "test",
                        "AWS_ENDPOINT_URL_S3", proxy.endpoint().toString())))
                .s3();
    }

    @AfterAll
    static void stop() {
        proxy.close();
    }

    @Override
    protected Buckets buckets(String bucket) {
        client.createBucket(create -> create.bucket(bucket));
        return new S3Buckets(client);
    }

    @Override
    protected int pageSize() {
        return 1000;
    }

    @Test
    void a_conditional_write_whose_acknowledgement_was_lost_is_told_that_it_won() {
        var store = flaky("lost-one");
        http.losingAcknowledgements(1);
        assertThat(store.putIfAbsent("log/0", OURS)).isTrue();
        assertThat(store.putIfAbsent("log/0", THEIRS)).isFalse();
    }

    @Test
    void a_conditional_write_that_lost_is_told_so_even_if_the_answer_was_lost() {
        var store = flaky("lost-other");
        store.put("log/0", THEIRS);
        http.losingAcknowledgements(1);
        assertThat(store.putIfAbsent("log/0", OURS)).isFalse();
    }

    @Test
    void a_conflict_between_concurrent_writers_is_tried_again() {
        var store = flaky("conflict");
        http.answering(409, 3);
        assertThat(store.putIfAbsent("log/0", OURS)).isTrue();
        http.answering(409, MORE_THAN_THE_CLIENT_RETRIES);
        assertThatThrownBy(() -> store.putIfAbsent("log/1", OURS))
                .isInstanceOf(Transient.class)
                .hasMessageContaining("undecided");
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503})
    void a_store_that_throttles_or_breaks_is_worth_another_try(int status) {
        var store = flaky("throttled-" + status);
        http.answering(status, MORE_THAN_THE_CLIENT_RETRIES);
        assertThatThrownBy(() -> store.put("a", OURS)).isInstanceOf(Transient.class);
    }

    @Test
    void a_store_that_cannot_be_reached_is_worth_another_try() {
        var store = flaky("unreachable");
        http.losingAcknowledgements(MORE_THAN_THE_CLIENT_RETRIES);
        assertThatThrownBy(() -> store.put("a", OURS)).isInstanceOf(Transient.class);
    }

    @Test
    void a_refusal_says_what_to_grant_and_on_what() {
        var store = flaky("forbidden");
        http.answering(403, MORE_THAN_THE_CLIENT_RETRIES);
        assertThatThrownBy(() -> store.put("a", OURS))
                .isInstanceOf(Defect.class)
                .hasMessageContaining("s3:PutObject on bucket forbidden")
                .hasMessageContaining("template.yaml");
    }

    @Test
    void a_bucket_that_is_missing_is_our_mistake() {
        var store = new S3Buckets(client).open("no-such-bucket");
        assertThatThrownBy(() -> store.put("a", OURS)).isInstanceOf(Defect.class);
        assertThatThrownBy(() -> store.list("", "")).isInstanceOf(Defect.class);
    }

    private ObjectStore flaky(String bucket) {
        client.createBucket(create -> create.bucket(bucket));
        return new S3Buckets(S3Client.builder()
                        .endpointOverride(proxy.endpoint())
                        .forcePathStyle(true)
                        .region(Region.EU_CENTRAL_1)
                        .credentialsProvider(
                                StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                        .httpClient(http)
                        .build())
                .open(bucket);
    }
}
