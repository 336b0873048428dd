package bihuan.command.act.openapi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import bihuan.api.hazard.Envelope;
import bihuan.api.lifecycle.Action.Need;
import bihuan.api.permission.Role;
import bihuan.api.text.Text;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;

/** Describes an act for OpenAPI, from the data that the code uses. */
public final class ActOperation {

    private ActOperation() {
    }

    /** These roles in the order of their declaration: a set has none of its own, and the description is checked in. */
    public static String roles(Set<Role> who) {
        return who.stream().sorted().toList().toString();
    }

    /** One action's own operation, made from the one that its controller has for any action. */
    public static Operation of(String path, Text label, String who, RequestBody body, Operation any) {
        return new Operation().operationId(path).tags(any.getTags())
                .parameters(any.getParameters().stream().filter(parameter -> !parameter.getName().equals("action"))
                        .toList())
                .summary(label.en() + " · " + label.zh()).description("Who: " + who).requestBody(body)
                .responses(any.getResponses());
    }

    /** The fields of this form and of the envelope, those that the act needs marked as required. */
    public static ObjectSchema fields(Class<?> form, Set<Need> needs) {
        ObjectSchema fields = FormSchema.of(form.asSubclass(Record.class));
        FormSchema.of(Envelope.class).getProperties()
                .forEach((name, schema) -> fields.addProperty(name, (Schema<?>) schema));
        List<String> required = new ArrayList<>(fields.getRequired() == null ? List.of() : fields.getRequired());
        Arrays.stream(Need.values()).filter(needs::contains).map(need -> FormSchema.camelCase(need.name()))
                .forEach(required::add);
        fields.setRequired(required.isEmpty() ? null : required);
        return fields;
    }

    /** The fields of a correction, among them those of another form. */
    public static ObjectSchema correction(Set<Need> needs) {
        ObjectSchema correction = fields(Nothing.class, needs);
        correction.addProperty("sequence", new IntegerSchema().description("the act, as the timeline shows it"));
        correction.addProperty("fields", new ObjectSchema().additionalProperties(true)
                .description("fields of that act's own form, and reason, legalBasis, document, evidence, as they "
                        + "should have been: null removes one, an absent field keeps it"));
        correction.addRequiredItem("sequence");
        return correction;
    }

    private record Nothing() {
    }

    /** A JSON body of these fields. */
    public static RequestBody body(ObjectSchema fields) {
        return new RequestBody()
                .content(new Content().addMediaType("application/json", new MediaType().schema(fields)));
    }
}
