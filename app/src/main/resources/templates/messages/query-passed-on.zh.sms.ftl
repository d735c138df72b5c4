${number}：您的来信已转交相应人员办理。<#if answers.child?has_content>新的编号为 ${answers.child}。</#if>您无需任何操作。
