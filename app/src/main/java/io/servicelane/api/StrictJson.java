package io.servicelane.api;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Reads the bodies of REST calls to the letter: a field nobody knows, a number where a text belongs or a field given
 * twice is a mistake that the caller wants to hear of.
 */
@Component
class StrictJson implements WebMvcConfigurer {

    private final Jackson2ObjectMapperBuilder builder;

    StrictJson(Jackson2ObjectMapperBuilder builder) {
        this.builder = builder;
    }

    @Override
    public void extendMessageConverters(List<HttpMessageConverter<?>> converters) {
        converters.add(0, new Bodies(builder));
    }

    private static class Bodies extends MappingJackson2HttpMessageConverter {

        Bodies(Jackson2ObjectMapperBuilder builder) {
            super(builder.featuresToEnable(
                            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                            DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build());
            var mapper = getObjectMapper();
            mapper.getFactory().configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature(), true);
            mapper.coercionConfigFor(LogicalType.Textual)
                    .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        }

        @Override
        public boolean canRead(Type type, @Nullable Class<?> context, @Nullable MediaType media) {
            JavaType java = getJavaType(type, context);
            return java.getRawClass().getPackage() == StrictJson.class.getPackage()
                    && super.canRead(type, context, media);
        }

        @Override
        public boolean canWrite(Class<?> type, @Nullable MediaType media) {
            return false;
        }
    }
}
