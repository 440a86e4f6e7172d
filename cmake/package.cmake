# What `cmake --install` puts where, and the Debian package (build preset `package`).

if(TARGET mingcha)
  install(TARGETS mingcha)
endif()
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
foreach(document README.md README.en.md docs)
  if(IS_DIRECTORY ${PROJECT_SOURCE_DIR}/${document})
    install(DIRECTORY ${PROJECT_SOURCE_DIR}/${document}/ DESTINATION ${CMAKE_INSTALL_DOCDIR})
  elseif(EXISTS ${PROJECT_SOURCE_DIR}/${document})
    install(FILES ${PROJECT_SOURCE_DIR}/${document} DESTINATION ${CMAKE_INSTALL_DOCDIR})
  endif()
endforeach()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME mingcha)
set(CPACK_PACKAGE_CONTACT "The mingcha developers <mingcha@localhost>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"mingcha reads social-responsibility, ESG, annual and work reports and says in
compiler style what contradicts itself, what is out of date, what the report's
standard demands and is missing, and what is misspelt.")
include(CPack)
