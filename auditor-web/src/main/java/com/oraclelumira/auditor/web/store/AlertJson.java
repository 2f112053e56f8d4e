package com.oraclelumira.auditor.web.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.oraclelumira.auditor.web.alert.Announced;
import com.oraclelumira.auditor.web.alert.message.Message;
import java.util.Map;

/** Messages, and what receivers know, as text in a column. Stateless. */
final class AlertJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            // what a record tells of its components, such as isGoodNews, is no component
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private static final TypeReference<Map<String, Announced>> KNOWN = new TypeReference<>() {};

    private AlertJson() {}

    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new StoreException("an alert cannot be written", e);
        }
    }

    static Message message(String json) {
        try {
            return JSON.readValue(json, Message.class);
        } catch (JsonProcessingException e) {
            throw new StoreException("a message of the outbox cannot be read", e);
        }
    }

    static Map<String, Announced> announced(String json) {
        try {
            return JSON.readValue(json, KNOWN);
        } catch (JsonProcessingException e) {
            throw new StoreException("what a receiver knows cannot be read", e);
        }
    }
}
