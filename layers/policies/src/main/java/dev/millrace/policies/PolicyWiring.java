package dev.millrace.policies;

import dev.millrace.core.aws.AwsClients;
import dev.millrace.core.env.Environment;
import dev.millrace.dlp.PolicySource;
import dev.millrace.dlp.key.TenantKeys;
import dev.millrace.dlp.vault.EnvelopeVault;
import dev.millrace.dlp.vault.ReusedDataKeys;
import dev.millrace.dlp.vault.TokenVault;
import dev.millrace.policies.dynamodb.DynamoDbSealedValues;
import dev.millrace.policies.kms.KmsDataKeys;
import dev.millrace.policies.secretsmanager.SecretsManagerSecret;
import java.nio.file.Path;
import java.time.InstantSource;

/// Builds the policies of an installation from what the template declares: `POLICIES_DIR` (`/opt/policies`),
/// `MASKING_SECRET` (ARN), `VAULT_KEY` (ARN) and `VAULT_TABLE`.
public final class PolicyWiring {

    private PolicyWiring() {}

    /// The policies in `POLICIES_DIR`. AWS is called once an operator needs it, and not before.
    public static PolicySource policies(Environment environment) {
        var secret = new SecretsManagerSecret(
                AwsClients.of(environment).secretsManager(), environment.require("MASKING_SECRET"));
        var folder = Path.of(environment.require("POLICIES_DIR")).resolve("dlp");
        return new PolicyFolder(folder, new OperatorCatalog(new TenantKeys(secret), vault(environment)));
    }

    /// The vault of reversible tokens.
    public static TokenVault vault(Environment environment) {
        var clients = AwsClients.of(environment);
        var keys = new KmsDataKeys(clients.kms(), environment.require("VAULT_KEY"));
        return new EnvelopeVault(
                new ReusedDataKeys(keys, InstantSource.system()),
                new DynamoDbSealedValues(clients.dynamoDb(), environment.require("VAULT_TABLE")));
    }
}
