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

# What the program writes about itself: manual pages and completions, where Debian looks for them.
function(mingcha_install_page destination file)
  set(page ${PROJECT_BINARY_DIR}/generated/pages/${destination}/${file})
  get_filename_component(folder ${page} DIRECTORY)
  set(compress)
  if(destination MATCHES "/man1$")
    set(compress COMMAND gzip -9 --no-name --force ${page})
    set(suffix .gz)
  endif()
  add_custom_command(
    OUTPUT ${page}${suffix}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${folder}
    COMMAND mingcha ${ARGN} > ${page}
    ${compress}
    DEPENDS mingcha
    COMMENT "Writing ${file}"
  )
  set_property(GLOBAL APPEND PROPERTY mingcha_pages ${page}${suffix})
  install(FILES ${page}${suffix} DESTINATION ${CMAKE_INSTALL_DATADIR}/${destination})
endfunction()

if(TARGET mingcha AND NOT CMAKE_CROSSCOMPILING)
  mingcha_install_page(man/man1 mingcha.1 manual --lang en)
  mingcha_install_page(man/zh_CN/man1 mingcha.1 manual --lang zh)
  mingcha_install_page(bash-completion/completions mingcha completions bash)
  mingcha_install_page(zsh/vendor-completions _mingcha completions zsh)
  mingcha_install_page(fish/vendor_completions.d mingcha.fish completions fish)
  get_property(pages GLOBAL PROPERTY mingcha_pages)
  add_custom_target(mingcha_pages ALL DEPENDS ${pages})
endif()
install(DIRECTORY ${PROJECT_SOURCE_DIR}/schemas DESTINATION ${CMAKE_INSTALL_DATADIR}/mingcha)
install(PROGRAMS ${PROJECT_SOURCE_DIR}/editors/git/pre-commit DESTINATION ${CMAKE_INSTALL_DOCDIR}/examples)
install(FILES ${PROJECT_SOURCE_DIR}/editors/ci/gitlab.yml DESTINATION ${CMAKE_INSTALL_DOCDIR}/examples)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME mingcha)
set(CPACK_PACKAGE_CONTACT "The mingcha developers <mingcha@localhost>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS poppler-utils)
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"mingcha reads social-responsibility, ESG, annual and work reports and says in
compiler style what contradicts itself, what is out of date, what the report's
standard demands and is missing, and what is misspelt.")
include(CPack)
