package dev.millrace.local.template;

/// Turns resources of one type into values of the model.
interface ResourceReader {

    void read(Resource resource, Properties properties, Found found);
}
