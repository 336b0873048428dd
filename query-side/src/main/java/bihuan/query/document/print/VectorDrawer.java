package bihuan.query.document.print;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import org.w3c.dom.Element;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;

/**
 * Draws the charts of a document, which consist of shapes only: words are separate text, so that they can be read and
 * copied, and no font of the machine gets into a document.
 */
final class VectorDrawer implements SVGDrawer {

    @Override
    public SVGImage buildSVGImage(Element svg, Box box, CssContext css, double width, double height,
            double dotsPerPixel) {
        SVGDocument drawing = parse(svg);
        double wide = width >= 0 ? width : drawing.size().width * dotsPerPixel;
        double high = height >= 0 ? height : drawing.size().height * dotsPerPixel;
        return new SVGImage() {
            @Override
            public int getIntrinsicWidth() {
                return (int) Math.round(wide);
            }

            @Override
            public int getIntrinsicHeight() {
                return (int) Math.round(high);
            }

            @Override
            public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
                float w = (float) (wide / dotsPerPixel);
                float h = (float) (high / dotsPerPixel);
                device.drawWithGraphics((float) x, (float) y, (float) wide, (float) high,
                        graphics -> drawing.render(null, graphics, new ViewBox(0, 0, w, h)));
            }
        };
    }

    private static SVGDocument parse(Element svg) {
        try {
            var text = new StringWriter();
            var writer = TransformerFactory.newDefaultInstance().newTransformer();
            writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            writer.transform(new DOMSource(svg), new StreamResult(text));
            InputStream bytes = new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
            return new SVGLoader().load(bytes, null, LoaderContext.createDefault());
        } catch (TransformerException broken) {
            throw new IllegalStateException("A chart of ours is not well formed", broken);
        }
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {
        // no text, no fonts
    }

    @Override
    public void addFontFile(java.io.File file, String family, Integer weight, FontStyle style) {
        // no text, no fonts
    }

    @Override
    public void addFontStream(FSSupplier<InputStream> stream, String family, Integer weight, FontStyle style) {
        // no text, no fonts
    }

    @Override
    public void close() {
        // holds nothing
    }
}
