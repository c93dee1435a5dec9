package org.crowdchange.rankinglab.golden;

import java.nio.file.Path;
import java.util.Optional;
import org.crowdchange.lab.data.DataFile;
import tools.jackson.databind.JsonNode;

/**
 * One case of a file.
 *
 * @param folder the folder of the file, to which the paths in it are relative
 * @param json the case as it stands in the file
 * @param input the input, in which those fields that {@code same_as} refers to are filled in
 */
record GoldenCase(Path folder, JsonNode json, JsonNode input) {

    String id() {
        return json.path("id").asString("");
    }

    String algorithm() {
        return json.path("algorithm").asString("");
    }

    JsonNode expected() {
        return json.path("expected");
    }

    /** The parameters of the reference; a missing node if it has none. */
    JsonNode parameters() {
        return json.path("reference").path("parameters");
    }

    Optional<JsonNode> tolerance() {
        return json.path("tolerance").isObject() ? Optional.of(json.path("tolerance")) : Optional.empty();
    }

    /** What {@code kind} the input says it is. */
    String kind() {
        return input.path("kind").asString("");
    }

    /** The input that stands in the case itself; a missing node if it is in a file. */
    JsonNode inline() {
        return input.path("inline");
    }

    /** The file of the input. */
    DataFile data() {
        return DataFile.read(path(input.path("file").asString("")));
    }

    /** A path that the case names. */
    Path path(String relative) {
        return folder.resolve(relative).normalize();
    }

    UnsupportedCaseException unsupportedInput() {
        return new UnsupportedCaseException("input of the kind \"" + kind() + "\" for " + algorithm());
    }
}
