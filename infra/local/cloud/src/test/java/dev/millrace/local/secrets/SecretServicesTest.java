package dev.millrace.local.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.local.http.ApiResponse;
import dev.millrace.local.http.LoopbackServer;
import dev.millrace.local.template.model.EncryptionKey;
import dev.millrace.local.template.model.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DataKeySpec;
import software.amazon.awssdk.services.kms.model.IncorrectKeyException;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;
import software.amazon.awssdk.services.kms.model.KmsException;
import software.amazon.awssdk.services.kms.model.NotFoundException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/// With AWS's own clients.
class SecretServicesTest {

    private static final List<EncryptionKey> KEYS = List.of(key("one"), key("two"));
    private static final Secret SECRET =
            new Secret("Secret", "millrace-Secret", "arn:secret", 64, false, Optional.empty(), Optional.empty());

    private static final Secret SETTINGS = new Secret(
            "Settings",
            "millrace-Settings",
            "arn:settings",
            32,
            false,
            Optional.of(new Secret.Member("{\"tenants\":{}}", "key")),
            Optional.empty());

    private static final Secret LATER =
            new Secret("Later", "millrace-Later", "arn:later", 32, false, Optional.empty(), Optional.of("{}"));
    private static final Secret NEVER =
            new Secret("Never", "millrace-Never", "arn:never", 32, false, Optional.empty(), Optional.of("{}"));

    @TempDir
    private Path folder;

    private LoopbackServer server;
    private KmsClient kms;
    private SecretsManagerClient secretsManager;

    @BeforeEach
    void start() throws IOException {
        var stored = new StoredSecrets(folder.resolve("secrets"));
        var kmsApi = new KmsApi(KEYS, stored);
        var secretsApi = new SecretsManagerApi(
                List.of(SECRET, SETTINGS, LATER, NEVER), stored, Map.of("Later", "{\"filled\":\"in\"}"));
        server = LoopbackServer.start(0, exchange -> {
            var target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
            var body = exchange.getRequestBody().readAllBytes();
            ApiResponse answer =
                    target.startsWith("TrentService.") ? kmsApi.handle(target, body) : secretsApi.handle(target, body);
            answer.writeTo(exchange);
        });
        kms = here(KmsClient.builder()).build();
        secretsManager = here(SecretsManagerClient.builder()).build();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void settings_hold_what_this_machine_fills_in_or_else_what_the_template_says() {
        assertThat(secretsManager
                        .getSecretValue(get -> get.secretId("arn:later"))
                        .secretString())
                .isEqualTo("{\"filled\":\"in\"}");
        assertThat(secretsManager
                        .getSecretValue(get -> get.secretId("arn:never"))
                        .secretString())
                .isEqualTo("{}");
    }

    @Test
    void a_data_key_is_opened_by_its_key_and_context_and_by_no_other() {
        var made = kms.generateDataKey(request ->
                request.keyId("one").keySpec(DataKeySpec.AES_256).encryptionContext(Map.of("tenant", "acme")));

        assertThat(made.plaintext().asByteArray()).hasSize(32);
        assertThat(decrypt(made.ciphertextBlob(), "arn:one", "acme")).isEqualTo(made.plaintext());
        assertThatThrownBy(() -> decrypt(made.ciphertextBlob(), "arn:one", "globex"))
                .isInstanceOf(InvalidCiphertextException.class);
        assertThatThrownBy(() -> decrypt(made.ciphertextBlob(), "arn:two", "acme"))
                .isInstanceOf(IncorrectKeyException.class);
        assertThatThrownBy(() -> decrypt(SdkBytes.fromUtf8String("nonsense"), "arn:one", "acme"))
                .isInstanceOf(KmsException.class);
    }

    @Test
    void keys_and_secrets_survive_a_restart_and_are_for_their_owner_alone() throws IOException {
        var made = kms.generateDataKey(request ->
                request.keyId("one").keySpec(DataKeySpec.AES_256).encryptionContext(Map.of("tenant", "acme")));
        var secret = secretsManager
                .getSecretValue(request -> request.secretId("arn:secret"))
                .secretString();
        stop();
        start();

        assertThat(decrypt(made.ciphertextBlob(), "arn:one", "acme")).isEqualTo(made.plaintext());
        assertThat(secretsManager
                        .getSecretValue(request -> request.secretId("millrace-Secret"))
                        .secretString())
                .isEqualTo(secret)
                .matches("[A-Za-z0-9]{64}");
        try (var files = Files.list(folder.resolve("secrets"))) {
            assertThat(files)
                    .hasSize(2)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void a_secret_may_be_a_member_of_an_object() {
        var settings = secretsManager.getSecretValue(request -> request.secretId("arn:settings"));

        assertThat(settings.secretString()).matches("\\{\"tenants\":\\{},\"key\":\"[A-Za-z0-9]{32}\"}");
    }

    @Test
    void what_the_template_does_not_declare_is_not_there() {
        assertThatThrownBy(() ->
                        kms.generateDataKey(request -> request.keyId("three").keySpec(DataKeySpec.AES_256)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> secretsManager.getSecretValue(request -> request.secretId("other")))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void what_is_not_offered_says_so() {
        assertThatThrownBy(() -> kms.listKeys()).hasMessageContaining("does not offer ListKeys");
    }

    private SdkBytes decrypt(SdkBytes blob, String key, String tenant) {
        return kms.decrypt(
                        request -> request.keyId(key).ciphertextBlob(blob).encryptionContext(Map.of("tenant", tenant)))
                .plaintext();
    }

    private <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> B here(B builder) {
        return builder.endpointOverride(server.uri())
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClientBuilder(UrlConnectionHttpClient.builder());
    }

    private static EncryptionKey key(String id) {
        return new EncryptionKey(id, id, "arn:" + id);
    }
}
