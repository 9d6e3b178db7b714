package dev.millrace.local.template;

import dev.millrace.local.template.model.Layer;

/// Reads `AWS::Serverless::LayerVersion`.
final class LayerReader implements ResourceReader {

    @Override
    public void read(Resource resource, Properties properties, Found found) {
        properties.text("LayerName");
        properties.withoutLocalEffect(
                "CompatibleArchitectures", "CompatibleRuntimes", "Description", "LicenseInfo", "RetentionPolicy");
        var content = CodeFolder.of(resource, properties, "ContentUri");
        found.layers.add(new Layer(resource.logicalId(), Identity.of(resource).ref(), content));
    }
}
