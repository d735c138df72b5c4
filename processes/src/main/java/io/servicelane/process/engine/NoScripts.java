package io.servicelane.process.engine;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/** Knows no script language, neither those the engine brings along (JUEL and FEEL as scripts) nor any other. */
class NoScripts implements ScriptEngineResolver {

    @Override
    public ScriptEngine getScriptEngine(String language, boolean cached) {
        throw NotAllowedInModels.script(language);
    }

    @Override
    public ScriptEngineManager getScriptEngineManager() {
        throw NotAllowedInModels.script("any language");
    }

    @Override
    public void addScriptEngineFactory(ScriptEngineFactory factory) {
        // what is added is never asked
    }
}
