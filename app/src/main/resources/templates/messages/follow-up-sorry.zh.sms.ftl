${number}：未能让您满意，深表歉意。我们已为您登记投诉<#if answers.child?has_content>（${answers.child}）</#if>，将有专人跟进。
