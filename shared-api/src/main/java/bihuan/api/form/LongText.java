package bihuan.api.form;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text field for prose: up to {@value #MAXIMUM} characters where other texts take {@value #SHORT}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface LongText {

    /** Most characters of prose. */
    int MAXIMUM = 4000;

    /** Most characters of any other text: a number, a name, a category. */
    int SHORT = 200;
}
