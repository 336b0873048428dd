package bihuan.platform.web;

import java.io.IOException;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * What Tomcat refuses before it looks for an application, such as {@code %zz} in a path: a problem in both languages,
 * and nothing about the server. Tomcat creates it by the name of its class.
 */
public class ProblemReportValve extends ErrorReportValve {

    private static final String PROBLEM = """
            {"type":"urn:bihuan:problem:http-%1$d","title":"%2$s","status":%1$d,\
            "detail":"请求的地址、方法、请求头或编码有误。 The address, method, headers or encoding of the request are not accepted.",\
            "code":"http-%1$d"}""";

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        HttpStatus status = HttpStatus.resolve(response.getStatus());
        if (status == null || !status.isError() || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding("UTF-8");
            response.getReporter().write(PROBLEM.formatted(status.value(), status.getReasonPhrase()));
            response.finishResponse();
        } catch (IOException gone) {
            container.getLogger().debug("The client closed the connection", gone);
        }
    }
}
